package io.orderledger.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which code carries out each clause, and which tests prove it. */
record ClauseTrace(Map<ClauseId, Set<String>> rules, Map<ClauseId, Set<String>> tests) {

  static ClauseTrace read() {
    return new ClauseTrace(tagged(Tree.classes()), tagged(Tree.testClasses()));
  }

  /** Clauses that are carried out but proven by nothing, or tested but carried out nowhere. */
  List<String> loose() {
    return Stream.of(ClauseId.values())
        .filter(clause -> rules.containsKey(clause) != tests.containsKey(clause))
        .map(clause -> clause.id() + (rules.containsKey(clause) ? " has no test" : " has no rule"))
        .toList();
  }

  /** The page {@code docs/clauses.md}. */
  String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Clauses, their rules and their tests

            Made by the build from the `@Clause` tags in the code; do not edit by hand. To write it anew:
            `mvn verify -Dclauses.write=true`.

            | clause | carried out by | proven by |
            |---|---|---|
            """);
    Stream.of(ClauseId.values())
        .filter(rules::containsKey)
        .forEach(
            clause ->
                page.append("| ")
                    .append(clause.id())
                    .append(" | ")
                    .append(cell(rules.get(clause)))
                    .append(" | ")
                    .append(cell(tests.get(clause)))
                    .append(" |\n"));
    page.append("\nNot carried out yet: ")
        .append(
            Stream.of(ClauseId.values())
                .filter(clause -> !rules.containsKey(clause))
                .map(ClauseId::id)
                .collect(Collectors.joining(", ")))
        .append(".\n");
    return page.toString();
  }

  private static String cell(@org.jspecify.annotations.Nullable Set<String> places) {
    return places == null
        ? ""
        : places.stream().map(place -> '`' + place + '`').collect(Collectors.joining("<br>"));
  }

  private static Map<ClauseId, Set<String>> tagged(Collection<Path> directories) {
    Map<ClauseId, Set<String>> places = new EnumMap<>(ClauseId.class);
    for (JavaClass type : new ClassFileImporter().importPaths(directories)) {
      note(places, type, type.getSimpleName());
      type.getMethods()
          .forEach(method -> note(places, method, type.getSimpleName() + '.' + method.getName()));
    }
    return places;
  }

  private static void note(
      Map<ClauseId, Set<String>> places, HasAnnotations<?> tagged, String place) {
    tagged
        .tryGetAnnotationOfType(Clause.class.getName())
        .map(ClauseTrace::clauses)
        .ifPresent(
            clauses ->
                clauses.forEach(
                    clause -> places.computeIfAbsent(clause, c -> new TreeSet<>()).add(place)));
  }

  private static List<ClauseId> clauses(JavaAnnotation<?> annotation) {
    JavaEnumConstant[] constants = (JavaEnumConstant[]) annotation.get("value").orElseThrow();
    return Stream.of(constants).map(constant -> ClauseId.valueOf(constant.name())).toList();
  }
}
