// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.failure.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeArchiveTest {
  private static final SafeArchive SMALL = new SafeArchive(3, 1000, 2000, 100);

  @TempDir private Path directory;

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Path> unpack(SafeArchive limits, byte[] archive) throws IOException {
    return limits.unpack(new ByteArrayInputStream(archive), directory);
  }

  private void refused(SafeArchive limits, byte[] archive) throws IOException {
    List<String> before = files();
    Refusal refusal = assertThrows(Refusal.class, () -> unpack(limits, archive));
    assertEquals("unsafe-for-sink", refusal.code());
    assertEquals(before, files());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void archive_withinItsLimits_isUnpacked() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("a/", new byte[0]);
    entries.put("a/b.txt", bytes("hello"));
    entries.put("c.txt", bytes(""));
    Path root = directory.toRealPath();
    assertEquals(
        List.of(root.resolve("a/b.txt"), root.resolve("c.txt")), unpack(SMALL, zip(entries)));
    assertEquals("hello", Files.readString(directory.resolve("a/b.txt")));
  }

  @Test
  void entry_thatLeaves_isRefusedAndNothingStays() throws IOException {
    for (String name :
        new String[] {
          "../x",
          "a/../../x",
          "/x",
          "a\\..\\..\\x",
          "C:\\x",
          "x\0y",
          "./x",
          "a//x",
          "%2e%2e/x",
          ".bashrc",
          "nul",
          "../../"
        }) {
      Map<String, byte[]> entries = new TreeMap<>();
      entries.put("!ok.txt", bytes("a"));
      entries.put(name, bytes("b"));
      refused(SMALL, zip(entries));
    }
  }

  @Test
  void entry_twice_isRefused() throws IOException {
    refused(SMALL, zip(Map.of("a.txt", bytes("a"), "A.TXT", bytes("b"))));
    refused(SMALL, zip(Map.of("a", bytes("a"), "a/b", bytes("b"))));
  }

  @Test
  void file_thatExists_isNotOverwritten() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "mine");
    refused(SMALL, zip(Map.of("a.txt", bytes("yours"))));
    assertEquals("mine", Files.readString(directory.resolve("a.txt")));
  }

  @Test
  void link_inTheDirectory_isNotFollowed(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(directory.resolve("a"), outside);
    refused(SMALL, zip(Map.of("a/x", bytes("b"))));
    assertEquals(List.of(), Stream.of(outside.toFile().listFiles()).toList());
  }

  @Test
  void archive_beyondALimit_isRefused() throws IOException {
    Map<String, byte[]> many = new TreeMap<>();
    for (int at = 0; at < 4; at++) {
      many.put("e" + at, bytes("x"));
    }
    refused(SMALL, zip(many));
    refused(SMALL, zip(Map.of("a", new byte[1001])));
    refused(SMALL, zip(Map.of("a", new byte[999], "b", new byte[999], "c", new byte[3])));
    refused(SMALL, zip(Map.of()));
    refused(SMALL, zip(Map.of("inner.zip", bytes("x"))));
    refused(SMALL, zip(Map.of("inner.JAR", bytes("x"))));
  }

  @Test
  void bomb_withinItsBytes_isRefusedByItsRatio() throws IOException {
    SafeArchive wide = new SafeArchive(10, 64L << 20, 64L << 20, 100);
    refused(wide, zip(Map.of("a", new byte[8 << 20])));
    byte[] noise = new byte[2 << 20];
    new java.util.Random(1).nextBytes(noise);
    assertEquals(1, unpack(wide, zip(Map.of("noise", noise))).size());
  }

  @Test
  void directory_thatHoldsABomb_isRefusedBeforeItIsUnpacked() throws IOException {
    // To go to the next entry is to unpack this one, which no limit would count.
    refused(SMALL, zip(Map.of("a/", new byte[64 << 20])));
    refused(SMALL, zip(Map.of("a/", new byte[1])));
    assertEquals(0, unpack(SMALL, zip(Map.of("b/", new byte[0]))).size());
  }

  @Test
  void archive_malformed_isRefused() throws IOException {
    refused(SMALL, bytes("no archive"));
    byte[] good = zip(Map.of("a.txt", bytes("hello hello hello")));
    byte[] bad = good.clone();
    bad[35] ^= 0x55;
    bad[36] ^= 0x55;
    refused(SMALL, bad);
  }

  @Test
  void archive_cutOff_leavesNothing() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(zip(Map.of("a.txt", new byte[900])), 40);
    assertThrows(IOException.class, () -> unpack(SMALL, cut));
    assertEquals(List.of(directory.toString()), files());
  }

  @Test
  void limit_belowOne_isTheFunctionsFault() {
    assertThrows(IllegalArgumentException.class, () -> new SafeArchive(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new SafeArchive(1, 1, 1, 0));
  }
}
