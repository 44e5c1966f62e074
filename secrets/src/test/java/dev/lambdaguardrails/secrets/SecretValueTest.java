// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lambdaguardrails.Redactions;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value shows itself to {@code use} and to nothing else. */
class SecretValueTest {
  private static final String TEXT = "s3cr3t-\u00e4\ud83d\udd11";

  private final SecretValue value = SecretValue.of(TEXT);

  @Test
  void use_anyCode_getsTheCharacters() {
    assertEquals(TEXT, value.use(String::new));
    assertEquals(TEXT.length(), value.<Integer, RuntimeException>use(chars -> chars.length));
  }

  @Test
  void use_itsCopy_isZeroAfterwardsAndTheValueStays() {
    List<char[]> copies = new ArrayList<>();
    assertTrue(value.<Boolean, RuntimeException>use(copies::add));
    assertThrows(
        IllegalStateException.class,
        () ->
            value.use(
                chars -> {
                  copies.add(chars);
                  throw new IllegalStateException();
                }));
    assertArrayEquals(new char[TEXT.length()], copies.get(0));
    assertArrayEquals(new char[TEXT.length()], copies.get(1));
    assertTrue(value.matches(TEXT));
  }

  @Test
  void matches_theSameText_only() {
    assertTrue(value.matches(TEXT));
    assertTrue(value.matches(CharBuffer.wrap(TEXT)));
    assertTrue(SecretValue.of("").matches(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s3cr3t-",
        "s3cr3t-\u00e4?",
        "s3cr3t-\u00e4\ud83d\udd12",
        "S3cr3t-\u00e4\ud83d\udd11"
      })
  void matches_anotherText_isFalse(String other) {
    assertFalse(value.matches(other));
  }

  @Test
  void matches_textThatNoEncodingTellsApart_isFalse() {
    assertFalse(SecretValue.of("\ud800").matches("?"));
    assertFalse(SecretValue.of("\ud800").matches("\udc00"));
  }

  @Test
  void toString_ofAnyValue_isTheSame() {
    assertEquals("SecretValue[****]", value.toString());
    assertEquals(value.toString(), SecretValue.of("").toString());
  }

  @Test
  void equals_anotherOfTheSameContent_isFalse() {
    assertNotEquals(value, SecretValue.of(TEXT));
  }

  @Test
  void log_ofALiveValue_isRedacted() {
    assertEquals("a [REDACTED] b", Redactions.ofProcess().redact("a " + TEXT + " b"));
  }

  // What writes objects by reflection.

  @Test
  void jackson_asItIs_refuses() {
    JsonMappingException thrown =
        assertThrows(
            JsonMappingException.class,
            () -> new ObjectMapper().writeValueAsString(Map.of("key", value)));
    assertFalse(String.valueOf(thrown.getMessage()).contains("s3cr3t"));
  }

  @Test
  void jackson_writingEveryFieldOfAnything_refuses() {
    ObjectMapper mapper =
        new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    JsonMappingException thrown =
        assertThrows(
            JsonMappingException.class, () -> mapper.writeValueAsString(Map.of("key", value)));
    assertFalse(String.valueOf(thrown.getMessage()).contains("s3cr3t"));
  }

  @Test
  void jackson_readingOne_refuses() {
    assertThrows(
        JsonMappingException.class, () -> new ObjectMapper().readValue("\"x\"", SecretValue.class));
  }

  @Test
  void serialization_ofTheJdk_refuses() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThrows(NotSerializableException.class, () -> out.writeObject(value));
    }
  }
}
