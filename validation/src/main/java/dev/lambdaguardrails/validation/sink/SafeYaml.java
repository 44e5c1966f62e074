// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A reader of YAML for documents that others wrote, by SnakeYAML, an optional dependency that the
 * caller adds.
 *
 * <p>Stops tags that name classes, keys that come twice, recursive keys, and expansion by aliases;
 * bounds depth and size. What is read are maps, lists and scalars. Does not validate.
 */
public final class SafeYaml {
  private SafeYaml() {}

  /** A reader for one thread, of at most 1 MiB of characters, 32 levels and 10 aliases. */
  public static Yaml reader() {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setAllowRecursiveKeys(false);
      options.setMaxAliasesForCollections(10);
      options.setNestingDepthLimit(32);
      options.setCodePointLimit(1 << 20);
      options.setTagInspector(tag -> false);
      return new Yaml(new SafeConstructor(options));
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.YAML.needed();
    }
  }
}
