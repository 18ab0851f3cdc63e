package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.Statements;
import io.orderledger.payment.bank.statement.Statements.Contents;
import io.orderledger.payment.bank.statement.Statements.Format;
import io.orderledger.payment.bank.statement.UnreadableStatement;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.BodyLimit;
import io.orderledger.servicekit.request.RawBody;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what the seller's bank says was credited. */
@RestController
@Clause(ClauseId.B_5_5)
class StatementEndpoint {

  private static final String PATH = "/bank-statements";
  private static final int LARGEST = 5 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(StatementEndpoint.class);

  /**
   * What a file came to.
   *
   * @param credits that it tells of
   * @param known of them that were on record before
   * @param leftOut entries that are no credits, or are not booked yet
   * @param waiting of its new credits that wait for a person: look at them in /bank-credits
   */
  record Imported(Format format, int credits, int known, int leftOut, long waiting) {}

  private final StatementImport statements;
  private final Settlement settlement;
  private final JdbcClient jdbc;

  StatementEndpoint(StatementImport statements, Settlement settlement, JdbcClient jdbc) {
    this.statements = statements;
    this.settlement = settlement;
    this.jdbc = jdbc;
  }

  @Operation(
      summary = "Imports a bank statement, camt.053 or CSV; the same one again changes nothing",
      description =
          "At most 5 MiB, all or nothing. CSV is RFC 4180 in UTF-8 with a header: account,"
              + " statement, reference, bookedOn, amount, currency, purpose, and as known"
              + " payerName, payerTaxId, payerAccount; each line is a credit. A credit is its"
              + " order's that its purpose names, else the one's whose open invoice payer and exact"
              + " sum fit; every other waits in /bank-credits.")
  @RequestBody(
      content = {
        @Content(
            mediaType = "text/csv",
            examples =
                @ExampleObject(
                    """
                    account,statement,reference,bookedOn,amount,currency,purpose
                    KZ86125KZT5004100100,2026-11-26,B26112600123,2026-11-26,60000.00,KZT,\
                    Invoice K7Q-M2X-9DF-01
                    """)),
        @Content(mediaType = "application/xml")
      })
  @PostMapping(PATH)
  @Access(operator = true)
  Imported take(HttpServletRequest request, Caller caller) {
    byte[] file = RawBody.of(request);
    Contents contents = read(file);
    StatementImport.Taken taken = statements.take(file, contents, caller.actor());
    settlement.settle();
    LOG.info(
        "A bank statement of {} credits was imported, {} of them new.",
        contents.credits().size(),
        taken.taken());
    return new Imported(
        contents.format(),
        contents.credits().size(),
        taken.known(),
        contents.leftOut(),
        waitingOf(taken.file()));
  }

  private static Contents read(byte[] file) {
    try {
      return Statements.read(file);
    } catch (UnreadableStatement unreadable) {
      throw Problems.of(
          Problem.of(422, "statement-unreadable", "Nothing was imported.")
              .detail(String.valueOf(unreadable.getMessage()))
              .next("Export the statement anew, and send the whole file."));
    }
  }

  private long waitingOf(long file) {
    return jdbc.sql(
            "select count(*) from bank_credit where statement_file = ? and state = 'UNMATCHED'")
        .param(file)
        .query(Long.class)
        .single();
  }

  /** How much may come in. */
  @Configuration(proxyBeanMethods = false)
  static class Doors {
    @Bean
    BodyLimit statementLimit() {
      return BodyLimit.of(PATH, LARGEST);
    }
  }
}
