package io.tenward.base.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Base64Variant.PaddingReadBehaviour;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;

/** Strict JSON: what is not described is refused, and nothing is guessed. */
@Singleton
public class Json implements ObjectMapperCustomizer {
  /** This mapper has the same rules outside of a request, for example for what a browser sealed. */
  public static final ObjectMapper MAPPER = strict();

  private static ObjectMapper strict() {
    var mapper = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
    configure(mapper);
    return mapper;
  }

  /** Writes a value of ours, which can always be written. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    return read(json, MAPPER.constructType(type));
  }

  /** Reads a list that {@link #write} wrote. */
  public static <T> List<T> list(String json, Class<T> type) {
    return read(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
  }

  public static <T> T read(String json, TypeReference<T> type) {
    return read(json, MAPPER.constructType(type));
  }

  private static <T> T read(String json, JavaType type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored value cannot be read", e);
    }
  }

  @Override
  public void customize(ObjectMapper mapper) {
    configure(mapper);
  }

  @Override
  public int priority() {
    // After Quarkus' own customizers, which are lenient.
    return MINIMUM_PRIORITY;
  }

  @SuppressWarnings("deprecation") // Quarkus hands over a mapper, not its builder.
  private static void configure(ObjectMapper mapper) {
    mapper
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // What a record answers about itself with isSomething() does not travel.
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
        .disable(
            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .setDefaultLeniency(false)
        .setTimeZone(TimeZone.getTimeZone("UTC"))
        .setBase64Variant(
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(PaddingReadBehaviour.PADDING_ALLOWED))
        .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    // A reused buffer keeps the request before last, with its link secret, for a heap dump to find.
    mapper.getFactory().setRecyclerPool(JsonRecyclerPools.nonRecyclingPool());
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Collection)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert);
  }

  /** Tells whether the text is an RFC 3339 full-date from 1970 on. */
  public static boolean isDate(String text) {
    try {
      return isSane(LocalDate.parse(text).getYear());
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** An RFC 3339 date-time from 1970 on, as it will be kept: in UTC it may be in another year. */
  public static boolean isTime(String text) {
    try {
      return isSane(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isSane(int year) {
    return year >= 1970 && year <= 9999;
  }
}
