package io.orderledger.payment.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Payout;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutListParams;
import io.orderledger.shared.time.Almaty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What moved on an Almaty day, and what payouts that arrive on it are made of, as the itemized
 * reports would tell it: from the lists of balance transactions and payouts, which need no report
 * to be ordered and waited for. Source: Stripe API, "List all balance transactions", "List all
 * payouts".
 */
final class StripeDay {

  private static final long PAGE = 100;
  private static final int DECIMALS = 2;

  private final StripeClient client;
  private final LocalDate day;
  private final Map<String, String> rows = new LinkedHashMap<>();

  StripeDay(StripeClient client, LocalDate day) {
    this.client = client;
    this.day = day;
  }

  /** In the form that {@link StripeReport} reads. */
  byte[] report() throws StripeException {
    var moved =
        BalanceTransactionListParams.Created.builder()
            .setGte(Almaty.startOf(day).getEpochSecond())
            .setLt(Almaty.endOf(day).getEpochSecond())
            .build();
    add(BalanceTransactionListParams.builder().setCreated(moved), null);
    for (Payout payout : payouts()) {
      if (Boolean.TRUE.equals(payout.getAutomatic())) {
        add(BalanceTransactionListParams.builder().setPayout(payout.getId()), payout);
      }
    }
    String header = String.join(",", StripeReport.NEEDED);
    return (header + '\n' + String.join("\n", rows.values()) + '\n').getBytes(UTF_8);
  }

  /** Stripe says the day as its midnight in UTC. */
  private List<Payout> payouts() throws StripeException {
    var arriving =
        PayoutListParams.ArrivalDate.builder()
            .setGte(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
            .setLt(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
            .build();
    List<Payout> all = new ArrayList<>();
    PayoutListParams.Builder query =
        PayoutListParams.builder().setArrivalDate(arriving).setLimit(PAGE);
    StripeCollection<Payout> page;
    do {
      page = client.v1().payouts().list(query.build());
      all.addAll(page.getData());
      if (!page.getData().isEmpty()) {
        query.setStartingAfter(page.getData().getLast().getId());
      }
    } while (page.getHasMore() && !page.getData().isEmpty());
    return all;
  }

  private void add(BalanceTransactionListParams.Builder query, @Nullable Payout payout)
      throws StripeException {
    // The intent of a charge stands in the charge alone.
    query.setLimit(PAGE).addExpand("data.source");
    StripeCollection<BalanceTransaction> page;
    do {
      page = client.v1().balanceTransactions().list(query.build());
      page.getData().forEach(line -> rows.put(line.getId(), row(line, payout)));
      if (!page.getData().isEmpty()) {
        query.setStartingAfter(page.getData().getLast().getId());
      }
    } while (page.getHasMore() && !page.getData().isEmpty());
  }

  private static String row(BalanceTransaction line, @Nullable Payout payout) {
    return String.join(
        ",",
        line.getId(),
        StripeReport.MOMENT.format(
            Instant.ofEpochSecond(line.getCreated()).atOffset(ZoneOffset.UTC)),
        line.getCurrency(),
        major(line.getAmount()),
        major(line.getFee()),
        major(line.getNet()),
        line.getReportingCategory(),
        line.getSource() == null ? "" : line.getSource(),
        line.getSourceObject() instanceof Charge charge && charge.getPaymentIntent() != null
            ? charge.getPaymentIntent()
            : "",
        payout == null ? "" : payout.getId(),
        payout == null
            ? ""
            : StripeReport.MOMENT.format(
                Instant.ofEpochSecond(payout.getArrivalDate()).atOffset(ZoneOffset.UTC)));
  }

  private static String major(long minor) {
    return BigDecimal.valueOf(minor, DECIMALS).toPlainString();
  }
}
