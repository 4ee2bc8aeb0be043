package io.tenward.kernel.invite;

import io.tenward.form.Manifest;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.LinkKey;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/** Writes the links of a survey; everything secret stands behind the {@code #}. */
public record LinkWriter(URI origin, UUID surveyId, String manifestHash) {
  public static LinkWriter of(Survey survey, URI origin) {
    return new LinkWriter(
        origin, survey.surveyId, Manifest.base64(Objects.requireNonNull(survey.manifestHash)));
  }

  public String link(LinkKey key, UUID inviteId) {
    return "%s/r/#s=%s&i=%s&t=%s&m=%s&r=%s"
        .formatted(
            origin,
            surveyId,
            inviteId,
            Manifest.base64(key.secret(inviteId)),
            manifestHash,
            Manifest.base64(key.readKey()));
  }

  /** Opens the question whether to decline; opening it declines nothing. */
  public static String declining(String link) {
    return link + "&x=decline";
  }
}
