package io.orderledger.local.launcher.verify;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.terminal.Colour;
import io.orderledger.local.launcher.terminal.Progress;
import io.orderledger.shared.time.Almaty;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Verifies that projections say what the events say, that the ledger sums to zero and agrees with
 * the provider's own books, and that nothing is parked.
 */
public final class Verification {

  private static final String AUDITOR = "audrey";
  private static final String OPERATOR = "oscar";
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(10));

  // The provider's last webhooks may still be on their way.
  private static final Patience LAST_NEWS = new Patience(Duration.ofMinutes(1));
  private static final long TIYN_A_TENGE = 100;

  private final Orderledger orderledger;
  private final PrintStream out;
  private boolean holds = true;

  public Verification(Orderledger orderledger, PrintStream out) {
    this.orderledger = orderledger;
    this.out = out;
  }

  /** Runs all checks and prints a line for each; true when all hold. */
  public boolean run() {
    new TreeMap<>(orderledger.addresses().services()).forEach(this::settled);
    new TreeMap<>(orderledger.addresses().services()).forEach(this::replay);
    ledger();
    provider();
    receipts();
    reports();
    return holds;
  }

  /** Waits until everything committed is told and applied, then looks for what got stuck. */
  private void settled(String stage, URI service) {
    JsonNode status =
        PATIENCE.until(
            stage + "-service to have told everything",
            () ->
                Optional.of(orderledger.get(AUDITOR, service, "/operations/status").orFail().body())
                    .filter(Verification::isIdle));
    long parked = status.path("inbound").path("parkedKeys").asLong();
    line(
        parked == 0,
        stage + "-service: " + status.path("headIndex").asLong() + " events, nothing parked",
        stage + "-service: " + parked + " orders are parked for a person");
  }

  private static boolean isIdle(JsonNode status) {
    return status.path("relay").path("lagEvents").asLong() == 0
        && status.path("inbound").path("inFlight").asLong() == 0
        && status.path("inbound").path("waiting").asLong() == 0
        && status
            .path("projections")
            .valueStream()
            .allMatch(projection -> projection.path("lagEvents").asLong() == 0);
  }

  private void replay(String stage, URI service) {
    Answer begun = orderledger.post(AUDITOR, service, "/operations/replay", Map.of()).orFail();
    String path = "/operations/replay/" + begun.text("id");
    Progress progress = new Progress(out, stage + " replay");
    JsonNode run =
        PATIENCE.until(
            "the replay of " + stage + "-service",
            () -> {
              JsonNode now = orderledger.get(AUDITOR, service, path).orFail().body();
              boolean isRunning = now.path("state").asString().equals("running");
              long events = now.path("events").asLong();
              long all = now.path("ofEvents").asLong();
              if (isRunning && events > 0 && events < all) {
                progress.show(events, all, "events");
              }
              return isRunning ? Optional.empty() : Optional.of(now);
            });
    long rows =
        run.path("reports")
            .valueStream()
            .flatMap(report -> report.path("tables").valueStream())
            .mapToLong(table -> table.path("replayedRows").asLong())
            .sum();
    line(
        run.path("same").asBoolean(false),
        stage + "-service: a full replay rebuilds the same " + rows + " rows",
        stage + "-service: the replay differs from the live projections: " + run);
  }

  private void ledger() {
    JsonNode balance =
        orderledger
            .get(AUDITOR, orderledger.addresses().payment(), "/ledger/trial-balance")
            .orFail()
            .body();
    long sum = balance.path("total").path("amount").asLong(Long.MIN_VALUE);
    line(
        sum == 0,
        "payment-service: the ledger's "
            + balance.path("accounts").size()
            + " accounts sum to zero",
        "payment-service: the ledger does not sum to zero: " + balance);
  }

  /**
   * What Stripe's report of today says, held against the ledger; its fees are posted by it. Where
   * it serves nobody there is nothing to say. What does not agree is for an operator to look at.
   */
  private void reports() {
    LocalDate today = Almaty.dateOf(Instant.now());
    Answer had =
        orderledger.post(
            OPERATOR,
            orderledger.addresses().payment(),
            "/report-fetches",
            Map.of("provider", "stripe", "account", "shared", "day", today.toString()));
    if (!had.isSuccess() || had.body().path("lines").asInt() == 0) {
      return;
    }
    JsonNode day =
        orderledger
            .get(AUDITOR, orderledger.addresses().payment(), "/reconciliations/" + today)
            .orFail()
            .body();
    String kept =
        day.path("accounts")
            .valueStream()
            .filter(account -> account.path("provider").asString().equals("stripe"))
            .map(account -> account.path("kept").asString())
            .collect(Collectors.joining());
    out.printf(
        "    payment-service: Stripe's report of %s has %d lines and fees of %s; %d do not agree%n",
        today, had.body().path("lines").asInt(), kept, day.path("open").asLong());
  }

  /**
   * What is held and what was taken and not given back, here and at the provider and the bank that
   * gives instalments. Those that are not simulated have no such books to show.
   */
  private void provider() {
    URI books = orderledger.addresses().provider();
    if (!orderledger.open(books, "/simulator/books").isSuccess()) {
      return;
    }
    boolean agree = LAST_NEWS.holds(() -> balances().equals(providerBalances()));
    line(
        agree,
        "payment-service: the ledger agrees with the provider's own books",
        "payment-service: here " + balances() + ", at the provider " + providerBalances());
  }

  /** What the register has is what moved: in, and back (B-5.9). */
  private void receipts() {
    boolean agree = LAST_NEWS.holds(() -> isWhatMoved(receiptTotals()));
    JsonNode totals = receiptTotals();
    line(
        agree,
        "payment-service: "
            + totals.path("registered").asLong()
            + " fiscal receipts registered, and they come to the money that moved",
        "payment-service: receipts are not what moved: " + totals);
  }

  private JsonNode receiptTotals() {
    return orderledger
        .get(AUDITOR, orderledger.addresses().payment(), "/fiscal-receipts/totals")
        .orFail()
        .body();
  }

  private static boolean isWhatMoved(JsonNode totals) {
    return totals.path("withoutReceipt").asLong(1) == 0
        && totals.path("sales").equals(totals.path("moneyIn"))
        && totals.path("returns").equals(totals.path("moneyBack"));
  }

  private Balances balances() {
    Map<String, Long> accounts = new TreeMap<>();
    orderledger
        .get(AUDITOR, orderledger.addresses().payment(), "/ledger/trial-balance")
        .orFail()
        .body()
        .path("accounts")
        .forEach(
            account ->
                accounts.put(
                    account.path("account").asString(),
                    account.path("amount").path("amount").asLong()));
    return new Balances(
        accounts.getOrDefault("HELD_AT_PROVIDER", 0L),
        // What providers keep for themselves was taken, too.
        accounts.getOrDefault("PROVIDER_CLEARING", 0L)
            + accounts.getOrDefault("PROVIDER_FEES", 0L));
  }

  private Balances providerBalances() {
    JsonNode total =
        orderledger
            .open(orderledger.addresses().provider(), "/simulator/books")
            .orFail()
            .body()
            .path("total");
    JsonNode bank =
        orderledger
            .open(orderledger.addresses().provider(), "/instalments/levers/books")
            .orFail()
            .body();
    return new Balances(
            tenge(total, "authorised") - tenge(total, "captured") - tenge(total, "released"),
            tenge(total, "captured")
                - tenge(total, "refunded")
                - tenge(total, "disputed")
                - tenge(total, "disputesLost"))
        .plus(pageBalances("tiptop"))
        .plus(pageBalances("halyk"))
        .plus(
            new Balances(
                bank.path("approved").asLong(),
                bank.path("paid").asLong() - bank.path("recalculated").asLong()));
  }

  /** Of a provider with pages of its own; what was paid there in earlier runs is there still. */
  private Balances pageBalances(String provider) {
    JsonNode books =
        orderledger
            .open(orderledger.addresses().provider(), "/simulator/" + provider + "/books")
            .orFail()
            .body();
    return new Balances(
        tenge(books, "holding"), tenge(books, "captured") - tenge(books, "refunded"));
  }

  private static long tenge(JsonNode books, String field) {
    return books.path(field).asLong() / TIYN_A_TENGE;
  }

  /** In tenge. */
  private record Balances(long held, long taken) {
    Balances plus(Balances other) {
      return new Balances(held + other.held, taken + other.taken);
    }
  }

  private void line(boolean isRight, String right, String wrong) {
    holds &= isRight;
    out.println("  " + (isRight ? Colour.GREEN.of("✓ ") + right : Colour.RED.of("✗ ") + wrong));
  }
}
