package io.orderledger.order.pause;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.pause.SalesPauses.SalesPause;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stops and resumes sales. Asking twice is asking once. */
@RestController
@Tag(name = "Catalogue")
@Clause(ClauseId.B_2_12)
public class SalesPauseEndpoint {

  private final SalesPauses pauses;
  private final Catalogue catalogue;
  private final OfferArchive offers;

  SalesPauseEndpoint(SalesPauses pauses, Catalogue catalogue, OfferArchive offers) {
    this.pauses = pauses;
    this.catalogue = catalogue;
    this.offers = offers;
  }

  /** Why nothing is sold for now; buyers are not told. */
  @Schema(name = "SalesPauseRequest", example = "{\"reason\": \"stock-taking\"}")
  public record Request(
      @NotBlank(message = "A reason is needed.") @Size(max = 500) String reason) {}

  @PutMapping("/products/{sku}/pause")
  @Access(operator = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a product off sale for a while",
      description = "Quotes and new orders of it are refused; orders that were placed go on.")
  public void pause(
      @Parameter(example = "KETTLE-17") @PathVariable String sku,
      @Valid @RequestBody Request request,
      Caller caller) {
    pauses.pause(sellerOf(sku), sku, request.reason(), caller.actor());
  }

  @DeleteMapping("/products/{sku}/pause")
  @Access(operator = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Puts a product on sale again")
  public void resume(@Parameter(example = "KETTLE-17") @PathVariable String sku, Caller caller) {
    pauses.end(sellerOf(sku), sku, caller.actor());
  }

  @PutMapping("/sellers/{sellerId}/pause")
  @Access(operator = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Stops all sales of a seller for a while",
      description = "Quotes and new orders are refused; orders that were placed go on.")
  public void pauseAll(
      @Parameter(example = "goods") @PathVariable String sellerId,
      @Valid @RequestBody Request request,
      Caller caller) {
    pauses.pause(seller(sellerId), null, request.reason(), caller.actor());
  }

  @DeleteMapping("/sellers/{sellerId}/pause")
  @Access(operator = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Resumes a seller's sales; products that are paused by themselves stay so")
  public void resumeAll(
      @Parameter(example = "goods") @PathVariable String sellerId, Caller caller) {
    pauses.end(seller(sellerId), null, caller.actor());
  }

  @GetMapping("/sellers/{sellerId}/pauses")
  @Access(operator = true, auditor = true)
  @Operation(summary = "What of a seller is not on sale, and what was not: who, when and why")
  public List<SalesPause> all(@Parameter(example = "goods") @PathVariable String sellerId) {
    return pauses.of(seller(sellerId));
  }

  private String sellerOf(String sku) {
    return catalogue.find(sku).orElseThrow(Problems::unknown).card().sellerId();
  }

  private String seller(String sellerId) {
    if (!offers.sellers().contains(sellerId)) {
      throw Problems.unknown();
    }
    return sellerId;
  }
}
