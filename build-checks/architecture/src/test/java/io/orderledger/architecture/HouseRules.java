package io.orderledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which room may know which. Packages are matched by their ends, so that fixtures can break them.
 */
final class HouseRules {

  private static final String[] STAGES = {"order", "payment", "delivery", "returns"};
  private static final String[] PLATFORM = {
    "..orderledger.eventstore..",
    "..orderledger.messaging..",
    "..orderledger.personaldata..",
    "..orderledger.servicekit.."
  };
  private static final Pattern INSIDE_THE_PLATFORM =
      Pattern.compile("\\borderledger\\.(eventstore|messaging|personaldata|servicekit)\\.(\\w+)");
  private static final Set<String> READS_A_CLOCK =
      Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID");

  private HouseRules() {}

  /** Every rule by its name. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "a model is plain Java and the public language",
        classes()
            .that()
            .resideInAPackage("..model..")
            .and(resideInAPackage("..orderledger.."))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..", // a state with a large map is still a value
                    "..orderledger.shared..",
                    "..model..")));
    rules.put(
        "a model reads no clock and makes no randomness",
        noClasses()
            .that()
            .resideInAPackage("..model..")
            .and(resideInAPackage("..orderledger.."))
            .should()
            .callMethodWhere(readsAClock())
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.util.random"))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random"));
    rules.put(
        "money inside is whole tenge",
        noFields()
            .that()
            .areDeclaredInClassesThat(
                resideInAPackage("..model..").and(resideInAPackage("..orderledger..")))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType("java.math.BigDecimal"));
    for (String stage : STAGES) {
      rules.put(
          stage + "-service knows no other service",
          noClasses()
              .that()
              .resideInAPackage("..orderledger." + stage + "..")
              .should()
              .dependOnClassesThat(otherStages(stage)));
    }
    rules.put(
        "the platform knows no service",
        noClasses()
            .that()
            .resideInAnyPackage(PLATFORM)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "..orderledger.order..",
                    "..orderledger.payment..",
                    "..orderledger.delivery..",
                    "..orderledger.returns..",
                    "..orderledger.local..")));
    rules.put(
        "the public language knows nobody",
        noClasses()
            .that()
            .resideInAPackage("..orderledger.shared..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("..orderledger..")
                    .and(not(resideInAPackage("..orderledger.shared..")))));
    rules.put(
        "the event store knows neither messaging nor the web edge",
        noClasses()
            .that()
            .resideInAPackage("..orderledger.eventstore..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "..orderledger.messaging..",
                    "..orderledger.servicekit..",
                    "..orderledger.personaldata..",
                    "org.springframework..")));
    rules.put(
        "messaging does not know the web edge",
        noClasses()
            .that()
            .resideInAPackage("..orderledger.messaging..")
            .should()
            .dependOnClassesThat(resideInAPackage("..orderledger.servicekit..")));
    rules.put(
        "a platform module's packages know each other in one direction",
        slices().assignedFrom(packagesOfThePlatform()).should().beFreeOfCycles());
    rules.put(
        "Axon stays behind the event store and the aggregates",
        noClasses()
            .that(
                resideInAPackage("..orderledger..")
                    .and(not(resideInAPackage("..orderledger.eventstore..")))
                    .and(not(resideInAPackage("..orderledger.benchmarks..")))
                    .and(not(isAnAggregate())))
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework..")));
    rules.put(
        "names say what a thing is",
        noClasses()
            .that()
            .resideInAPackage("..orderledger..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper"));
    return rules;
  }

  /**
   * A module's root package is left out: it is its front door and its first words at once, so that
   * the packages behind it know it and are known by it.
   */
  private static SliceAssignment packagesOfThePlatform() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        Matcher inside = INSIDE_THE_PLATFORM.matcher(type.getPackageName());
        return inside.find()
            ? SliceIdentifier.of(inside.group(1), inside.group(2))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of the platform's modules";
      }
    };
  }

  private static DescribedPredicate<JavaClass> otherStages(String stage) {
    DescribedPredicate<JavaClass> others = DescribedPredicate.alwaysFalse();
    for (String other : STAGES) {
      if (!other.equals(stage)) {
        others = others.or(resideInAPackage("..orderledger." + other + ".."));
      }
    }
    return others.as("another service's classes");
  }

  private static DescribedPredicate<JavaClass> isAnAggregate() {
    return DescribedPredicate.describe(
        "is an aggregate", type -> type.getName().replaceAll("\\$.*", "").endsWith("Aggregate"));
  }

  private static DescribedPredicate<JavaMethodCall> readsAClock() {
    return DescribedPredicate.describe(
        "reads a clock or makes randomness",
        call ->
            READS_A_CLOCK.contains(call.getName())
                && call.getTargetOwner().getPackageName().startsWith("java."));
  }
}
