package io.tenward.base.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.tenward.base.text.BadTextException;
import io.tenward.base.text.StorableText;
import io.tenward.base.text.StrictTexts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Strict JSON: what is not described is refused, and nothing is guessed. */
@Singleton
public class Json implements ObjectMapperCustomizer {
  /** The same rules outside of a request, for example for what a browser sealed. */
  public static final ObjectMapper MAPPER = strict();

  private static ObjectMapper strict() {
    var mapper = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
    configure(mapper);
    return mapper;
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
    mapper.registerModule(
        new SimpleModule("tenward-strict")
            .addDeserializer(String.class, new StrictTexts())
            .addKeyDeserializer(String.class, new StrictKeys())
            .addDeserializer(Instant.class, new StrictInstants())
            .addDeserializer(LocalDate.class, new StrictDates())
            .addDeserializer(UUID.class, new StrictUuids())
            .setDeserializerModifier(new StrictEnums()));
    mapper.registerModule(
        new SimpleModule("tenward-strict-nulls").setDeserializerModifier(new StrictNulls()));
  }

  private static final class StrictKeys extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      if (!StorableText.isStorable(key)) {
        throw new BadTextException(context.getParser());
      }
      return key;
    }
  }

  /** Whole ones only: Jackson's own also takes base64 and surrounding blanks. */
  private static final class StrictUuids extends StdScalarDeserializer<UUID> {
    private static final long serialVersionUID = 1;

    StrictUuids() {
      super(UUID.class);
    }

    @Override
    public @Nullable UUID deserialize(JsonParser at, DeserializationContext context)
        throws IOException {
      if (!at.hasToken(JsonToken.VALUE_STRING)) {
        return (UUID) context.handleUnexpectedToken(UUID.class, at);
      }
      var text = at.getText();
      var id = Ids.parse(text);
      return id == null
          ? (UUID) context.handleWeirdStringValue(UUID.class, text, "not a UUID")
          : id;
    }
  }

  /**
   * RFC 3339 full-date texts only; Jackson also takes lists of numbers, and blanks around a text.
   */
  private static final class StrictDates extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    StrictDates() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser at, DeserializationContext context)
        throws IOException {
      if (!at.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, at);
      }
      try {
        var day = LocalDate.parse(at.getText());
        if (day.getYear() < 1970 || day.getYear() > 9999) {
          throw new DateTimeException("out of range");
        }
        return day;
      } catch (DateTimeException e) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, at.getText(), "not an RFC 3339 date");
      }
    }
  }
}
