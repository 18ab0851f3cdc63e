package io.orderledger.payment.reconciliation;

import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.RawBody;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what a provider says moved on the seller's account, kept and paid out. */
@RestController
@Tag(name = "Reconciliation")
@Clause(ClauseId.B_5_19)
class ReportEndpoint {

  private static final String PATH = "/settlement-reports";
  private static final int LARGEST = 20 << 20;

  private final Providers providers;
  private final ReportDesk desk;

  ReportEndpoint(Providers providers, ReportDesk desk) {
    this.providers = providers;
    this.desk = desk;
  }

  @Operation(
      summary = "Imports a provider's report of a day; the same one again changes nothing",
      description =
          "At most 20 MiB, all or nothing. Stripe's is the itemized balance change from activity,"
              + " or payout reconciliation, as CSV with payment_intent_id among its columns; TipTop"
              + " Pay's is what v2/payments/list answers. The day's fees are posted and the day is"
              + " reconciled; what does not agree is in /reconciliation-breaks.")
  @RequestBody(
      content = {
        @Content(
            mediaType = "text/csv",
            examples =
                @ExampleObject(
                    """
                    balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,\
                    source_id,payment_intent_id,automatic_payout_id,automatic_payout_effective_at
                    txn_1,2026-11-27 09:15:00,kzt,19500.00,565.50,18934.50,charge,ch_1,pi_1,po_1,\
                    2026-11-30 00:00:00
                    """)),
        @Content(mediaType = "application/json")
      })
  @PostMapping(PATH)
  @Access(operator = true)
  ReportDesk.Imported take(
      @RequestParam @Parameter(example = "stripe") String provider,
      @RequestParam
          @Parameter(
              description =
                  "The seller's id, or shared for sellers without an account of their own",
              example = "shared")
          String account,
      @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Parameter(description = "Almaty day of the report", example = "2026-11-27")
          LocalDate day,
      HttpServletRequest request,
      Caller caller) {
    byte[] file = RawBody.of(request);
    return desk.take(
        new SettlementAccount(provider, account), day, file, read(provider, file), caller.actor());
  }

  private List<SettlementLine> read(String name, byte[] file) {
    PaymentProvider provider =
        providers
            .find(name)
            .orElseThrow(() -> Problems.invalid("provider", "No provider is called so."));
    try {
      return provider.settlement(file);
    } catch (UnreadableReport unreadable) {
      throw Problems.of(
          Problem.of(422, "report-unreadable", "Nothing was imported.")
              .detail(String.valueOf(unreadable.getMessage()))
              .next("Export the report anew, and send the whole file."));
    }
  }

  /** How much may come in. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    BodyLimit reportLimit() {
      return BodyLimit.of(PATH, LARGEST);
    }
  }
}
