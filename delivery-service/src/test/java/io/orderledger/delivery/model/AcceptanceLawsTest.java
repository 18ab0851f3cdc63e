package io.orderledger.delivery.model;

import static io.orderledger.delivery.model.ServiceLife.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.RenderingCommand.AcceptServices;
import io.orderledger.delivery.model.RenderingCommand.AnswerObjection;
import io.orderledger.delivery.model.RenderingCommand.CheckAcceptance;
import io.orderledger.delivery.model.RenderingCommand.RaiseObjection;
import io.orderledger.delivery.model.RenderingCommand.RenderServices;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds in every course that an order of services may take. */
@Clause(ClauseId.A_3_3)
class AcceptanceLawsTest {

  private static final int COURSES = 3_000;
  private static final PersonalText WORDS = PersonalText.of("words");

  @Test
  void silence_never_accepts_before_the_term_and_nothing_is_accepted_twice_or_while_objected_to() {
    int accepted = 0;
    for (long seed = 0; seed < COURSES; seed++) {
      ServiceLife life = course(new Random(seed));
      accepted += check(seed, life);
    }
    assertThat(accepted).as("the courses come to acceptance").isGreaterThan(COURSES);
  }

  private static ServiceLife course(Random random) {
    ServiceLife life = ServiceLife.paid();
    Instant now = FRIDAY;
    for (int step = 0; step < 30; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
      DeliveryCommand command = any(random, life, now);
      if (life.decide(command) instanceof Decision.Accepted<DeliveryEvent>) {
        life.granted(command);
      }
    }
    return life;
  }

  private static DeliveryCommand any(Random random, ServiceLife life, Instant now) {
    String rendering = "R" + random.nextInt(6);
    int line = 1 + random.nextInt(2);
    int chance = random.nextInt(60);
    if (chance == 0) {
      return new HoldForCancellation(now);
    }
    if (chance < 15) {
      return new RenderServices(
          "R" + life.services.renderings().size(),
          List.of(new Items(line, 1 + random.nextInt(2))),
          now,
          null,
          random.nextBoolean() ? "ACT" : null,
          now);
    }
    if (chance < 25) {
      return new RaiseObjection(rendering, List.of(line), WORDS, now);
    }
    if (chance < 35) {
      return new AnswerObjection(
          1 + random.nextInt(4),
          Outcome.values()[random.nextInt(Outcome.values().length)],
          WORDS,
          null,
          now);
    }
    return chance < 40 ? new AcceptServices(rendering, now) : new CheckAcceptance(now);
  }

  /** Reads the course's events without the model, and returns how many lines were accepted. */
  private static int check(long seed, ServiceLife life) {
    Map<String, LocalDate> last = new HashMap<>();
    Map<Integer, Integer> rendered = new HashMap<>();
    Set<String> objected = new HashSet<>();
    Set<String> accepted = new HashSet<>();
    boolean stopped = false;
    for (DeliveryEvent event : life.events) {
      if (event instanceof RenderingEvent) {
        assertThat(stopped).as("seed %d: nothing follows the end", seed).isFalse();
      }
      switch (event) {
        case ServicesRendered it ->
            it.items()
                .forEach(
                    each -> {
                      last.put(part(it.renderingId(), each.line()), it.objectionsUntil());
                      rendered.merge(each.line(), each.quantity(), Integer::sum);
                    });
        case ObjectionRaised it -> {
          for (int line : it.lines()) {
            String part = part(it.renderingId(), line);
            assertThat(Almaty.dateOf(it.at()))
                .as("seed %d", seed)
                .isBeforeOrEqualTo(last(last, part));
            assertThat(accepted).as("seed %d", seed).doesNotContain(part);
            assertThat(objected.add(part)).as("seed %d", seed).isTrue();
          }
        }
        case ObjectionAnswered it -> {
          for (Items each : it.items()) {
            String part = part(it.renderingId(), each.line());
            if (it.outcome() != Outcome.CONCEDED) {
              assertThat(objected.remove(part)).as("seed %d", seed).isTrue();
            }
            LocalDate anew = it.objectionsUntil();
            if (anew != null) {
              last.put(part, anew);
            }
          }
        }
        case ServicesAccepted it -> {
          boolean bySilence = it.acceptance() == RenderingFact.Acceptance.SILENCE;
          for (Items each : it.items()) {
            String part = part(it.renderingId(), each.line());
            assertThat(objected).as("seed %d: objected to", seed).doesNotContain(part);
            assertThat(accepted.add(part)).as("seed %d: accepted once", seed).isTrue();
            assertThat(Almaty.dateOf(it.at()).isAfter(last(last, part)))
                .as("seed %d: by silence after the term, by the client before", seed)
                .isEqualTo(bySilence);
          }
        }
        case ServicesStopped _ -> stopped = true;
        default -> {
          // Says nothing of acceptance.
        }
      }
    }
    assertThat(rendered.getOrDefault(1, 0)).as("seed %d", seed).isLessThanOrEqualTo(6);
    assertThat(rendered.getOrDefault(2, 0)).as("seed %d", seed).isLessThanOrEqualTo(1);
    return accepted.size();
  }

  private static LocalDate last(Map<String, LocalDate> last, String part) {
    LocalDate day = last.get(part);
    if (day == null) {
      throw new AssertionError(part + " was never rendered.");
    }
    return day;
  }

  private static String part(String renderingId, int line) {
    return renderingId + '/' + line;
  }
}
