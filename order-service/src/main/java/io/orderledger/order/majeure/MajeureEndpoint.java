package io.orderledger.order.majeure;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.majeure.model.MajeureCommand;
import io.orderledger.order.majeure.model.MajeureCommand.Declare;
import io.orderledger.order.majeure.model.MajeureCommand.End;
import io.orderledger.order.majeure.model.MajeureCommand.Prove;
import io.orderledger.order.majeure.model.MajeureCommand.Withdraw;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The seller's people record force majeure; each order that it touches notes it by itself. */
@RestController
@Tag(name = "Force majeure")
@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
class MajeureEndpoint {

  private static final String PATH = "/force-majeure";
  private static final int ID_LENGTH = 12;

  private final Circumstances circumstances;
  private final Orders orders;
  private final OfferArchive offers;
  private final JdbcClient jdbc;
  private final Projections projections;
  private final Clock clock;

  MajeureEndpoint(
      Circumstances circumstances,
      Orders orders,
      OfferArchive offers,
      JdbcClient jdbc,
      Projections projections,
      Clock clock) {
    this.circumstances = circumstances;
    this.orders = orders;
    this.offers = offers;
    this.jdbc = jdbc;
    this.projections = projections;
    this.clock = clock;
  }

  /**
   * When it ended.
   *
   * @param aftermathDays none when not said
   */
  @Schema(name = "ForceMajeureEnd", example = "{\"endedOn\": \"2026-11-23\", \"aftermathDays\": 2}")
  record Ending(
      @NotNull(message = "Its last day is needed.") LocalDate endedOn,
      @Nullable Integer aftermathDays) {}

  @Schema(
      name = "ForceMajeureProof",
      example = "{\"document\": \"Certificate 17/26 of the chamber of commerce\"}")
  record Proof(
      @NotBlank(message = "The document's number and issuer are needed.")
          @Size(max = 200)
          @Identifier
          String document) {}

  @Schema(name = "ForceMajeureWithdrawal", example = "{\"reason\": \"another region was meant\"}")
  record Withdrawal(@NotBlank(message = "A reason is needed.") @Size(max = 500) String reason) {}

  @PostMapping(PATH)
  @Access(operator = true)
  @Operation(
      summary = "Declares force majeure that touches an order, a region or a seller's orders",
      description =
          "Orders that it touches note it soon after, those placed later as well; terms that run"
              + " are longer by its days once its end is known (B-12.1).")
  @ApiResponse(responseCode = "201", description = "Declared; Location is its address")
  ResponseEntity<CircumstanceView> declare(
      @Valid @RequestBody CircumstanceForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    if (form.orderNumber() != null && orders.find(form.orderNumber()).isEmpty()) {
      throw Problems.invalid("orderNumber", "There is no such order: check its number.");
    }
    if (form.sellerId() != null && !offers.sellers().contains(form.sellerId())) {
      throw Problems.invalid("sellerId", "There is no such seller.");
    }
    String id = "fm-" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    CommandResult result =
        circumstances.send(
            id, new Declare(id, form.declaration(), caller.actor(), now()), key, provenance);
    // A repeated request is answered with what the first one declared: another id than this one.
    CircumstanceView declared = after(CommandAnswers.granted(result));
    return CommandAnswers.created(
        result, URI.create(PATH + '/' + declared.circumstanceId()), _ -> declared);
  }

  @GetMapping(PATH)
  @Access(operator = true, auditor = true)
  @Operation(summary = "Force majeure that was declared, the newest first")
  Page<CircumstanceView> many(PageRequest page) {
    String before = page.cursor(1).map(List::getFirst).orElse(null);
    projections.catchUp();
    List<CircumstanceView> listed =
        jdbc
            .sql(
                """
                select circumstance_id from projection_force_majeure.circumstance
                 where :before::text is null
                    or (declared_at, circumstance_id) <
                       (select declared_at, circumstance_id
                          from projection_force_majeure.circumstance
                         where circumstance_id = :before)
                 order by declared_at desc, circumstance_id desc limit :limit\
                """)
            .param("before", before)
            .param("limit", page.limit() + 1)
            .query(String.class)
            .list()
            .stream()
            .map(id -> CircumstanceView.of(circumstances.require(id)))
            .toList();
    return page.page(listed, it -> List.of(it.circumstanceId()));
  }

  @GetMapping(PATH + "/{circumstanceId}")
  @Access(operator = true, auditor = true)
  @Operation(summary = "Force majeure that was declared, and who recorded what of it")
  CircumstanceView one(
      @Parameter(example = "fm-4f0c2a9b7d31") @PathVariable String circumstanceId) {
    return CircumstanceView.of(circumstances.require(circumstanceId));
  }

  @PostMapping(PATH + "/{circumstanceId}/end")
  @Access(operator = true)
  @Operation(
      summary = "Says when it ended, and how long its aftermath lasts",
      description = "The orders that it touches are then longer by as many days as fell into each.")
  ResponseEntity<CircumstanceView> end(
      @PathVariable String circumstanceId,
      @Valid @RequestBody Ending ending,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Integer aftermath = ending.aftermathDays();
    return tell(
        circumstanceId,
        new End(ending.endedOn(), aftermath == null ? 0 : aftermath, caller.actor(), now()),
        key,
        provenance);
  }

  @PostMapping(PATH + "/{circumstanceId}/document")
  @Access(operator = true)
  @Operation(summary = "Adds the document that proves it (A-6.2)")
  ResponseEntity<CircumstanceView> prove(
      @PathVariable String circumstanceId,
      @Valid @RequestBody Proof proof,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return tell(
        circumstanceId, new Prove(proof.document(), caller.actor(), now()), key, provenance);
  }

  @PostMapping(PATH + "/{circumstanceId}/withdrawal")
  @Access(operator = true)
  @Operation(
      summary = "Takes back what was recorded in error",
      description = "Terms are again what they were without it; its record stays.")
  ResponseEntity<CircumstanceView> withdraw(
      @PathVariable String circumstanceId,
      @Valid @RequestBody Withdrawal withdrawal,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return tell(
        circumstanceId, new Withdraw(withdrawal.reason(), caller.actor(), now()), key, provenance);
  }

  private ResponseEntity<CircumstanceView> tell(
      String circumstanceId,
      MajeureCommand command,
      CommandKey.Request key,
      Provenance provenance) {
    circumstances.require(circumstanceId);
    return CommandAnswers.ok(
        circumstances.send(circumstanceId, command, key, provenance), this::after);
  }

  private CircumstanceView after(CommandResult.Accepted granted) {
    return CircumstanceView.of(circumstances.after(granted));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
