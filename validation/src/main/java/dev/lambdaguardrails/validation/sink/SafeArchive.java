// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.validation.internal.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Zip archives of callers, unpacked within limits.
 *
 * <p>Stops names that leave the directory, names that come twice, files that exist already,
 * archives within the archive, and bombs: by the number of entries, by bytes of one and of all, and
 * by the ratio of what comes out to what goes in. Links are not made: what a link would point to is
 * the content of a plain file. What was unpacked before a refusal is deleted.
 *
 * <p>Does not look at what the files hold, nor at the central directory at the end of the archive.
 * Immutable; serves concurrent invocations.
 *
 * @param entries the most entries, directories among them
 * @param entryBytes the most bytes of one
 * @param totalBytes the most bytes of all
 * @param ratio the most bytes out for one byte in, from the first megabyte on
 */
public record SafeArchive(int entries, long entryBytes, long totalBytes, int ratio) {
  private static final int FREE_OF_RATIO = 1024 * 1024;
  private static final int CHUNK = 8192;
  private static final String[] ARCHIVES = {
    ".zip", ".jar", ".war", ".ear", ".apk", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z",
    ".rar", ".cab", ".iso", ".lz4"
  };

  /** Refuses limits that admit nothing. */
  public SafeArchive {
    if (entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("a limit below one");
    }
  }

  /** 1,000 entries, 16 MiB each, 64 MiB in all, 100 bytes out for one in. */
  public static SafeArchive limited() {
    return new SafeArchive(1000, 16L << 20, 64L << 20, 100);
  }

  /**
   * Unpacks an archive below a directory.
   *
   * @param in the archive, which is not closed
   * @return the files that were written
   * @throws Refusal if the archive is malformed, breaks a limit, or an entry is not safe
   */
  public List<Path> unpack(InputStream in, Path directory) throws IOException {
    List<Path> made = new ArrayList<>();
    boolean done = false;
    try {
      List<Path> files = unpack(in, directory.toRealPath(), made);
      done = true;
      return files;
    } catch (ZipException | IllegalArgumentException malformed) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    } finally {
      if (!done) {
        delete(made);
      }
    }
  }

  private List<Path> unpack(InputStream in, Path root, List<Path> made) throws IOException {
    List<Path> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    CountedInput counted = new CountedInput(in);
    ZipInputStream zip = new ZipInputStream(counted);
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = name(entry);
      // Some file systems tell no case apart: two entries would be one file.
      boolean again = !names.add(name.toLowerCase(Locale.ROOT));
      if (again || names.size() > entries || (!entry.isDirectory() && isArchive(name))) {
        throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
      }
      Path path = SafePaths.resolve(root, name);
      if (entry.isDirectory()) {
        // What a directory holds is read by nobody, and unpacked all the same to get past it.
        if (zip.read(chunk) >= 0) {
          throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
        }
        directories(root, path, made);
        continue;
      }
      directories(root, path.getParent() == null ? root : path.getParent(), made);
      made.add(path);
      try (OutputStream out = created(path, made)) {
        long own = 0;
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
          own += read;
          total += read;
          if (own > entryBytes || total > totalBytes || isBomb(total, counted.count())) {
            throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
          }
          out.write(chunk, 0, read);
        }
      }
      files.add(path);
    }
    if (names.isEmpty()) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    return files;
  }

  private static OutputStream created(Path path, List<Path> made) throws IOException {
    try {
      return Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (java.nio.file.FileAlreadyExistsException other) {
      made.remove(made.size() - 1);
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
  }

  private boolean isBomb(long out, long in) {
    return out > FREE_OF_RATIO && out / ratio > in;
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName();
    String bare = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
    if (!RelativePath.isSafe(bare)) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    return bare;
  }

  private static boolean isArchive(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (String each : ARCHIVES) {
      if (small.endsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static void directories(Path root, Path path, List<Path> made) throws IOException {
    if (path.equals(root) || Files.isDirectory(path)) {
      return;
    }
    if (path.getParent() != null) {
      directories(root, path.getParent(), made);
    }
    try {
      Files.createDirectory(path);
    } catch (java.nio.file.FileAlreadyExistsException file) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    made.add(path);
  }

  private static void delete(List<Path> made) throws IOException {
    for (int at = made.size() - 1; at >= 0; at--) {
      Files.deleteIfExists(made.get(at));
    }
  }
}
