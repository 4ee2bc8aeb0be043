package io.tenward.account;

import io.tenward.account.member.Language;
import io.tenward.base.text.Characters;
import io.tenward.base.text.EmailAddress;
import io.tenward.base.text.Name;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first workspace and its owner. */
record Setup(
    @NotNull @Characters(min = 8, max = 100) String code,
    @Name String workspace,
    @Name String operator,
    @NotNull Boolean operatorIsOwner,
    @Name String name,
    @NotNull @EmailAddress String email,
    @NotNull @Characters(min = 12, max = 200) String password,
    @Nullable Language language) {

  List<String> personal() {
    return List.of(email, name, workspace, operator);
  }
}
