package io.tenward;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.tenward.base.http.Idempotent;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the code, so that no review has to look for it. */
class ArchitectureTest {
  private static final JavaClasses OURS = OurClasses.READ;

  private static final List<Class<? extends Annotation>> WHO_MAY_CALL =
      List.of(RolesAllowed.class, Authenticated.class, PermitAll.class);

  /** Each import has an arrow, and each arrow an import. Every room may use the contract. */
  @Test
  void theDrawingShowsWhichRoomImportsWhich() {
    var drawn = Drawing.read();
    var imports = new TreeMap<String, Set<String>>();
    for (var type : OURS) {
      var from = room(type);
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var target = dependency.getTargetClass();
        var to = room(target);
        if (!to.isEmpty() && !to.equals(from) && !to.equals("contract")) {
          imports
              .computeIfAbsent(from, room -> new TreeSet<>())
              .add(drawn.isLimited(from, to) ? part(target) : to);
        }
      }
    }
    assertEquals(drawn.arrows(), imports);
  }

  /** Returns an empty text for what is not ours. */
  private static String room(JavaClass type) {
    return part(type).split("\\.")[0];
  }

  /** Returns the package below ours, of at most two parts. */
  private static String part(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith("io.tenward.")
        ? name.substring("io.tenward.".length()).replaceFirst("^(\\w+\\.\\w+)\\..*", "$1")
        : "";
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.tenward.(*)..", "io.tenward.(*).(*)"})
  void packagesFormNoCycles(String packages) {
    slices().matching(packages).should().beFreeOfCycles().check(OURS);
  }

  @Test
  void aPackageHoldsAtMostThirtyClasses() {
    assertEquals(
        Map.of(),
        OURS.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> !type.getPackageName().equals("io.tenward.contract"))
            .collect(groupingBy(JavaClass::getPackageName, counting()))
            .entrySet()
            .stream()
            .filter(room -> room.getValue() > 30)
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Nested types are read with the name of what they are in. */
  @Test
  void noTwoClassesShareAName() {
    assertEquals(
        List.of(),
        OURS.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, counting()))
            .entrySet()
            .stream()
            .filter(name -> name.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList());
  }

  @Test
  void everyEndpointSaysOnceWhoMayCallIt() {
    methods().that(areEndpoints()).should(sayOnceWhoMayCall()).check(OURS);
  }

  @Test
  void repeatableCallsReturnAResponseAndAreNoRespondents() {
    methods()
        .that()
        .areAnnotatedWith(Idempotent.class)
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .haveRawReturnType(Response.class)
        .andShould()
        .beDeclaredInClassesThat()
        .resideOutsideOfPackage("io.tenward.kernel.close..")
        .check(OURS);
  }

  @Test
  void entitiesStayInTheirFeature() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(beUsedByTheirOwnFeatureOnly())
        .check(OURS);
  }

  @ParameterizedTest
  @CsvSource({"Impl", "Util", "Utils", "Helper", "Manager", "DTO", "Dto", "Mapper"})
  void namesSayWhatAThingIs(String suffix) {
    noClasses().should().haveSimpleNameEndingWith(suffix).check(OURS);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.tenward.base.sql.DatabaseClock")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(OURS);
  }

  @Test
  void randomnessIsInjected() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.tenward.base.ClockAndRandomProducer")
        .and()
        .resideOutsideOfPackage("io.tenward.server.launch") // runs before there is a container
        .should()
        .callConstructor(SecureRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(OURS);
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class)
        .check(OURS);
  }

  /** The driver's message may quote a row. */
  @Test
  void whatTheDriverSaysIsNotPassedOn() {
    noClasses()
        .that(catchDatabaseErrors())
        .should()
        .callConstructor(IllegalStateException.class, Throwable.class)
        .check(OURS);
  }

  /**
   * {@link Database} alone knows connections; before there is a container, the launcher has its
   * own.
   */
  @Test
  void connectionsComeFromOnePlace() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Database.class)
        .and()
        .resideOutsideOfPackage("io.tenward.server.launch")
        .should()
        .callMethodWhere(
            target(name("getConnection"))
                .and(
                    target(
                        owner(
                            assignableTo(DataSource.class).or(equivalentTo(DriverManager.class))))))
        .check(OURS);
  }

  private static DescribedPredicate<JavaClass> catchDatabaseErrors() {
    return DescribedPredicate.describe(
        "catch errors of the database",
        type ->
            type.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(SQLException.class)));
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints",
        method ->
            method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getOwner().isInterface()
                && Stream.concat(
                        Stream.of(method.getOwner()), method.getOwner().getRawInterfaces().stream())
                    .flatMap(type -> type.getMethods().stream())
                    .filter(one -> one.getName().equals(method.getName()))
                    .anyMatch(one -> one.isMetaAnnotatedWith(HttpMethod.class)));
  }

  /** How long a comparison takes says nothing about a key, a code or a hash of one. */
  @Test
  void secretsAreComparedInConstantTime() {
    noClasses().should().callMethod(Arrays.class, "equals", byte[].class, byte[].class).check(OURS);
    for (var keeper :
        List.of(
            "kernel.invite.ReadKeys",
            "kernel.invite.FormResource",
            "kernel.invite.HeldInvite",
            "account.member.SetupCode")) {
      classes()
          .that()
          .haveFullyQualifiedName("io.tenward." + keeper)
          .should()
          .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
          .check(OURS);
    }
  }

  private static ArchCondition<JavaMethod> sayOnceWhoMayCall() {
    return new ArchCondition<>("say once who may call") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var onMethod = WHO_MAY_CALL.stream().filter(method::isAnnotatedWith).count();
        var onClass = WHO_MAY_CALL.stream().filter(method.getOwner()::isAnnotatedWith).count();
        if (onMethod + onClass != 1) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " says it " + (onMethod + onClass) + " times"));
        }
      }
    };
  }

  private static final Set<String> SURVEY = Set.of("form", "kernel", "survey");

  private static String feature(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }

  private static ArchCondition<JavaClass> beUsedByTheirOwnFeatureOnly() {
    return new ArchCondition<>("be used by their own feature only") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        entity.getDirectDependenciesToSelf().stream()
            .filter(use -> !feature(use.getOriginClass()).equals(feature(entity)))
            // The kernel and the room above it act on one survey and one invite.
            .filter(
                use -> !SURVEY.containsAll(List.of(feature(use.getOriginClass()), feature(entity))))
            .forEach(
                use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
      }
    };
  }
}
