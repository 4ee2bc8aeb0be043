package io.tenward.base.text;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text whose surrounding blanks are cut before anything looks at it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@JacksonAnnotationsInside
@JsonDeserialize(using = Trimmed.Texts.class)
public @interface Trimmed {

  /** Cuts. */
  final class Texts extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;
    private static final StrictTexts STRICT = new StrictTexts();

    Texts() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser at, DeserializationContext context)
        throws IOException {
      var text = STRICT.deserialize(at, context);
      return text == null ? null : text.strip();
    }
  }
}
