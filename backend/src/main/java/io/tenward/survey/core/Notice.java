package io.tenward.survey.core;

import java.util.List;

/**
 * What the members of one group are told in one language about what becomes of their answers; part
 * of the manifest, so that nobody changes it after the links went out.
 *
 * @param asked with how many others; of a named answer, that it is named
 * @param fate paragraphs; {@code {names}} stands for the names of the member, which the manifest
 *     holds once
 * @param sealed what sending means
 * @param closed what happens then
 */
public record Notice(String asked, List<String> fate, String sealed, String closed) {

  /** By language. */
  public record Both(Notice en, Notice de) {}
}
