package io.orderledger.order.contract;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferRules;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed contracts: operators register them, their client and the seller's people read them. */
@RestController
@Tag(name = "Contracts")
@Clause(ClauseId.A_7_4)
class ContractsEndpoint {

  private static final String PATH = "/contracts";
  private static final int LONGEST_CLIENT = 1_000;

  private final Contracts contracts;
  private final JdbcClient jdbc;
  private final Projections projections;
  private final Clock clock;

  ContractsEndpoint(Contracts contracts, JdbcClient jdbc, Projections projections, Clock clock) {
    this.contracts = contracts;
    this.jdbc = jdbc;
    this.projections = projections;
    this.clock = clock;
  }

  /** A contract in a list. */
  record ListedContract(
      @Schema(example = "contract-6f0d6c2e-93f5-3d8c-9a51-0f0e2f6f4a10") String contractId,
      String sellerId,
      String customerId,
      String number,
      LocalDate signedOn,
      Instant registeredAt) {}

  @PostMapping(PATH)
  @Access(operator = true)
  @Operation(
      summary = "Registers a signed contract that stands in for the seller's offer",
      description =
          "Orders of its client that name it are placed under its terms and keep them; nobody"
              + " else's are, and the seller's offers stay in force as they are. The same number"
              + " and day are the same contract, which is never reworded.")
  @ApiResponse(responseCode = "201", description = "On record; Location is its address")
  ResponseEntity<ContractView> register(
      @Valid @RequestBody ContractDraft draft,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    String client = draft.client().value();
    if (client.isBlank() || client.length() > LONGEST_CLIENT) {
      throw Problems.invalid("client", "1 to " + LONGEST_CLIENT + " characters.");
    }
    OfferEdition edition = draft.edition();
    OfferRules.faultOf(edition)
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CommandResult result =
        contracts.register(draft.registered(edition, caller.actor(), now), key, provenance);
    return CommandAnswers.created(
        result,
        URI.create(PATH + '/' + edition.edition()),
        granted -> ContractView.of(contracts.after(granted)));
  }

  @GetMapping(PATH + "/{contractId}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "A signed contract with its wording")
  ContractView one(
      @Parameter(example = "contract-6f0d6c2e-93f5-3d8c-9a51-0f0e2f6f4a10") @PathVariable
          String contractId,
      Caller caller) {
    ContractRegistered registered = contracts.find(contractId).orElseThrow(Problems::unknown);
    caller.mustOwn(registered.customerId());
    return ContractView.of(registered);
  }

  @GetMapping(PATH)
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "Signed contracts, the newest first",
      description = "A customer sees their own, whatever customer is asked for.")
  Page<ListedContract> many(
      @Parameter(description = "Whose; the customer's subject") @RequestParam(required = false)
          @Nullable String customer,
      @RequestParam(required = false) @Nullable String seller,
      PageRequest page,
      Caller caller) {
    String before = page.cursor(1).map(List::getFirst).orElse(null);
    projections.catchUp();
    List<ListedContract> listed =
        jdbc.sql(
                """
                select * from projection_contract_list.contract
                 where (:customer::text is null or customer_id = :customer)
                   and (:seller::text is null or seller_id = :seller)
                   and (:before::text is null
                        or (registered_at, contract_id) <
                           (select registered_at, contract_id
                              from projection_contract_list.contract where contract_id = :before))
                 order by registered_at desc, contract_id desc limit :limit\
                """)
            .param("customer", caller.onlyOwn().orElse(customer))
            .param("seller", seller)
            .param("before", before)
            .param("limit", page.limit() + 1)
            .query(
                (row, _) ->
                    new ListedContract(
                        row.getString("contract_id"),
                        row.getString("seller_id"),
                        row.getString("customer_id"),
                        row.getString("number"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()))
            .list();
    return page.page(listed, it -> List.of(it.contractId()));
  }
}
