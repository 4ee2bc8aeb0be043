package io.tenward.synthesis.meaning;

import java.util.List;

/**
 * Describes a theme that tech leads meet.
 *
 * @param en its name in English
 * @param de its name in German
 * @param phrases what people say about it, in English
 */
public record AnchorTheme(String id, String en, String de, List<String> phrases) {}
