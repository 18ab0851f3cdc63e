package io.orderledger.simulator.instalment;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a seller's server can have done; whatever is asked again under one name is done once. */
final class Operations {

  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Vault vault;
  private final Wording wording;
  private final FaultPlan faults;

  Operations(Vault vault, Wording wording, FaultPlan faults) {
    this.vault = vault;
    this.wording = wording;
    this.faults = faults;
  }

  ObjectNode apply(Desk desk, JsonNode given) {
    String reference = given.path("reference").asString("");
    long amount = sum(given);
    int months = given.path("months").asInt(0);
    if (reference.isEmpty() || months < 1) {
      throw new Refusal(UNPROCESSABLE, "invalid");
    }
    return vault.act(
        work ->
            work.named(desk.apiKey(), reference)
                .map(
                    known -> {
                      if (known.amount() != amount || known.months() != months) {
                        throw new Refusal(CONFLICT, "reference_taken");
                      }
                      return wording.of(known);
                    })
                .orElseGet(
                    () -> {
                      Application made =
                          Application.made(
                              work.newId(), desk.apiKey(), reference, amount, months, work.now());
                      work.make(made);
                      return wording.of(made);
                    }));
  }

  ObjectNode look(Desk desk, String id) {
    return vault.act(work -> wording.of(own(work, desk, id)));
  }

  /** One that is over already stays as it is. */
  ObjectNode drop(Desk desk, String id) {
    return vault.act(
        work -> {
          Application found = own(work, desk, id);
          if (found.status() == Application.Status.DISPATCHED) {
            throw new Refusal(CONFLICT, "dispatched");
          }
          return wording.of(work.move(found, found.dropped(work.now())));
        });
  }

  /** The goods left: the bank pays as much, and lends no more. */
  ObjectNode dispatch(Desk desk, String id, JsonNode given) {
    long amount = sum(given);
    return vault.act(
        work -> {
          Application found = own(work, desk, id);
          if (found.status() == Application.Status.DISPATCHED && found.dispatched() == amount) {
            return wording.of(found);
          }
          if (found.status() != Application.Status.APPROVED) {
            throw new Refusal(CONFLICT, "not_approved");
          }
          if (amount > found.amount()) {
            throw new Refusal(UNPROCESSABLE, "more_than_approved");
          }
          return wording.of(work.move(found, found.dispatched(amount, work.now())));
        });
  }

  ObjectNode recalculate(Desk desk, String id, JsonNode given) {
    long amount = sum(given);
    String reference = given.path("reference").asString("");
    return vault.act(
        work -> {
          Application found = own(work, desk, id);
          List<Recalculation> before = work.recalculationsOf(id);
          for (Recalculation known : before) {
            if (known.reference().equals(reference)) {
              return wording.of(found, known);
            }
          }
          long left = found.dispatched() - before.stream().mapToLong(Recalculation::amount).sum();
          if (amount > left || faults.strikes(Fault.REFUND_FAILURE, null, "refund")) {
            throw new Refusal(CONFLICT, "not_recalculated");
          }
          boolean atOnce = !faults.strikes(Fault.REFUND_PENDING, null, "refund");
          Recalculation made =
              new Recalculation(work.newId(), id, reference, amount, atOnce, work.now());
          return wording.of(found, work.make(found, made));
        });
  }

  /** Looking brings those to their end that the bank took its time for. */
  ObjectNode recalculations(Desk desk, String id) {
    return vault.act(
        work -> {
          Application found = own(work, desk, id);
          List<Recalculation> all =
              work.recalculationsOf(id).stream()
                  .map(one -> one.done() ? one : work.make(found, one.made(work.now())))
                  .toList();
          return wording.of(found, all);
        });
  }

  private static Application own(Vault.Work work, Desk desk, String id) {
    Application found = work.application(id);
    if (!found.apiKey().equals(desk.apiKey())) {
      throw new Refusal(404, "not_found");
    }
    return found;
  }

  private static long sum(JsonNode given) {
    if (!given.path("amount").isIntegralNumber()
        || given.path("amount").longValue() < 1
        || !given.path("currency").asString("").equals("KZT")) {
      throw new Refusal(UNPROCESSABLE, "invalid_amount");
    }
    return given.path("amount").longValue();
  }
}
