package io.tenward.base.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be left out of a body may not be null: Jackson takes one for the other, the contract
 * does not. {@code @JsonSetter(nulls = SET)} marks the few fields of a merge patch where null says
 * something. What is required is left to Bean Validation, which calls it missing.
 */
final class StrictNulls extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
    var type = description.getBeanClass();
    if (!type.isRecord()) {
      return builder;
    }
    var optional =
        Arrays.stream(type.getRecordComponents())
            .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
    // Jackson keeps the parts of a record in two places, and compares them by identity.
    var parts = builder.getValueInstantiator().getFromObjectArguments(config);
    for (var i = 0; parts != null && i < parts.length; i++) {
      if (refusesNull(parts[i], optional)) {
        parts[i] = parts[i].withNullProvider(new Refused(parts[i]));
        builder.addOrReplaceProperty(parts[i], true);
      }
    }
    return builder;
  }

  private static boolean refusesNull(SettableBeanProperty part, Set<String> optional) {
    return optional.contains(part.getName()) && part.getMetadata().getValueNulls() == null;
  }

  private record Refused(SettableBeanProperty part) implements NullValueProvider {
    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
      throw InvalidNullException.from(context, part.getFullName(), part.getType());
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }
  }
}
