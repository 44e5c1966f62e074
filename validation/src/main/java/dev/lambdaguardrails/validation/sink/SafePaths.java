// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.validation.internal.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Paths of callers, kept below a directory.
 *
 * <p>Stops what {@code @SafePath} stops, and links that lead out. Does not stop a link that is put
 * there between the test and the use: let no one else write below the base. Stateless.
 *
 * @see <a href="https://cwe.mitre.org/data/definitions/22.html">CWE-22</a>
 */
public final class SafePaths {
  private SafePaths() {}

  /**
   * The path below a base that a caller names; what it leads to need not exist.
   *
   * @throws Refusal if the path is no relative path of safe names, or a link on its way leads out
   *     of the base
   * @throws IOException if the base is not there
   */
  public static Path resolve(Path base, String relative) throws IOException {
    if (!RelativePath.isSafe(relative)) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    Path root = base.toRealPath();
    Path path = root.resolve(relative).normalize();
    // The deepest part that exists says where the links on the way lead.
    Path existing = path;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
      if (existing == null) {
        throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
      }
    }
    if (!path.startsWith(root) || !isWithin(root, existing)) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    return path;
  }

  /** A link that leads nowhere is none within: what it names may be made later. */
  private static boolean isWithin(Path root, Path existing) throws IOException {
    return Files.exists(existing) && existing.toRealPath().startsWith(root);
  }
}
