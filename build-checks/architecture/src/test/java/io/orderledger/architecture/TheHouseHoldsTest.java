package io.orderledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TheHouseHoldsTest {

  private static JavaClasses house = new ClassFileImporter().importClasses();
  private static JavaClasses ruin = new ClassFileImporter().importClasses();

  @BeforeAll
  static void read() {
    house = new ClassFileImporter().importPaths(Tree.classes());
    ruin = new ClassFileImporter().importPackages("ruin");
  }

  @Test
  void the_whole_tree_is_looked_at() {
    Stream.of("shared", "eventstore", "order", "payment", "delivery", "returns")
        .forEach(
            room ->
                assertThat(house.stream())
                    .as("classes of %s", room)
                    .anyMatch(type -> type.getPackageName().contains("orderledger." + room)));
  }

  @TestFactory
  Stream<DynamicTest> each_rule_holds() {
    return HouseRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(house)));
  }

  @TestFactory
  Stream<DynamicTest> each_rule_fails_where_it_is_broken() {
    return HouseRules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> breaks(rule.getValue())));
  }

  private static void breaks(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(ruin)).isInstanceOf(AssertionError.class);
  }
}
