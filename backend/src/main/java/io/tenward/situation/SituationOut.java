package io.tenward.situation;

import io.tenward.base.http.Copies;
import io.tenward.contract.SituationAnswer;
import io.tenward.contract.SituationAnswerDraft;
import io.tenward.contract.SituationChange;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationTie;
import io.tenward.contract.SituationView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Situations in the shape of the contract. */
@Mapper(config = Copies.Out.class)
interface SituationOut {
  /**
   * @param form absent in lists
   * @param answers with the names that people have now
   * @param ties with the words that their things have now
   */
  @Mapping(target = "id", source = "situation.situationId")
  @Mapping(target = "etag", source = "situation.version")
  @Mapping(target = "name", source = "situation.form.name")
  @Mapping(target = "note", source = "situation.note")
  @Mapping(target = "every", source = "situation.every")
  @Mapping(target = "form", source = "form")
  @Mapping(target = "answers", source = "answers")
  @Mapping(target = "ties", source = "ties")
  SituationView view(
      Situation situation,
      @Nullable SituationForm form,
      List<SituationAnswer> answers,
      List<SituationTie> ties);

  /** Without questions, answers and replies, for To do. */
  @Mapping(target = "id", source = "situationId")
  @Mapping(target = "etag", source = "version")
  @Mapping(target = "name", source = "form.name")
  @Mapping(target = "form", ignore = true)
  @Mapping(target = "answers", expression = "java(List.of())")
  @Mapping(target = "replies", ignore = true)
  @Mapping(target = "ties", ignore = true)
  SituationView head(Situation situation);

  SituationChange change(Situation situation);

  @Mapping(target = "personId", source = "person.id")
  SituationAnswerDraft draft(SituationAnswer answer);
}
