package io.orderledger.order.catalogue;

import io.orderledger.order.catalogue.CatalogueFile.RowFault;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.IfMatch;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue: everybody looks, operators change. */
@RestController
@Tag(name = "Catalogue")
public class ProductsEndpoint {

  private static final int LONGEST_TEXT = 100;

  private final Catalogue catalogue;
  private final OfferArchive offers;

  public ProductsEndpoint(Catalogue catalogue, OfferArchive offers) {
    this.catalogue = catalogue;
    this.offers = offers;
  }

  /** How many products a file added or replaced. */
  public record Imported(@Schema(example = "10000") int products) {}

  @GetMapping("/products")
  @Access(customer = Access.Customer.ANY, operator = true, auditor = true)
  @Operation(summary = "Products by SKU; q finds parts of names and SKUs")
  public Page<Product> many(@Nullable @RequestParam(required = false) String q, PageRequest page) {
    if (q != null && q.length() > LONGEST_TEXT) {
      throw Problems.invalid("q", "At most " + LONGEST_TEXT + " characters.");
    }
    String text = q == null || q.isBlank() ? null : q.strip();
    String after = page.cursor(1).map(List::getFirst).orElse(null);
    return page.page(
        catalogue.list(text, after, page.limit() + 1), product -> List.of(product.sku()));
  }

  @GetMapping("/products/{sku}")
  @Access(customer = Access.Customer.ANY, operator = true, auditor = true)
  @Operation(summary = "One product; its ETag is needed to change it")
  public ResponseEntity<Product> one(@Parameter(example = "KETTLE-17") @PathVariable String sku) {
    Product product = catalogue.find(sku).orElseThrow(Problems::unknown);
    return ResponseEntity.ok().eTag(IfMatch.etag(product.version())).body(product);
  }

  @PutMapping(path = "/products/{sku}", headers = "!If-Match")
  @Access(operator = true)
  @Operation(
      summary = "Adds a product, or replaces its card",
      description =
          "Without If-Match it must be new; with the ETag that was read, it replaces that version.")
  @ApiResponse(responseCode = "201", description = "Added")
  public ResponseEntity<Product> add(
      @Parameter(example = "KETTLE-17") @PathVariable String sku,
      @RequestBody CardDraft draft,
      Caller caller) {
    ProductCard card = checked(sku, draft);
    if (!catalogue.add(sku, card, caller.actor())) {
      throw Problems.missingIfMatch();
    }
    return ResponseEntity.created(URI.create("/products/" + sku))
        .eTag(IfMatch.etag(1))
        .body(new Product(sku, card, false, 1));
  }

  @PutMapping(path = "/products/{sku}", headers = "If-Match")
  @Access(operator = true)
  @Operation(summary = "Replaces a product's card")
  @ApiResponse(responseCode = "200", description = "Replaced")
  public ResponseEntity<Product> replace(
      @Parameter(example = "KETTLE-17") @PathVariable String sku,
      @RequestBody CardDraft draft,
      IfMatch ifMatch,
      Caller caller) {
    ProductCard card = checked(sku, draft);
    long version =
        catalogue
            .replace(sku, ifMatch.version(), card, caller.actor())
            .orElseThrow(Problems::stale);
    boolean paused = catalogue.find(sku).map(Product::paused).orElse(false);
    return ResponseEntity.ok()
        .eTag(IfMatch.etag(version))
        .body(new Product(sku, card, paused, version));
  }

  private ProductCard checked(String sku, CardDraft draft) {
    rules().faults(sku, draft).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    return draft.toCard();
  }

  /** Sellers come while the service runs. */
  private CardRules rules() {
    return new CardRules(offers.sellers());
  }

  @PostMapping("/products/import")
  @Access(operator = true)
  @Operation(
      summary = "Adds or replaces products from a CSV file, all or none",
      description =
          "RFC 4180, UTF-8, with a header: sku, name and price, and as needed sellerId,"
              + " weightGrams, noReturnGround, warrantyMonths, categories (with ; between them),"
              + " preauthorised, oversize, usualPrice, expectedSupply.")
  @ApiResponse(responseCode = "200", description = "All were imported")
  @ApiResponse(responseCode = "422", description = "None was; errors name line and column")
  public ResponseEntity<Object> importFile(@RequestBody String csv, Caller caller) {
    CatalogueFile file = CatalogueFile.read(csv, rules());
    if (!file.faults().isEmpty()) {
      return ResponseEntity.unprocessableContent()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ImportProblem.of(file.faults()));
    }
    catalogue.putAll(file.cards(), caller.actor());
    return ResponseEntity.ok(new Imported(file.cards().size()));
  }

  /** A problem with a list of its places. */
  record ImportProblem(
      String type, String title, int status, String detail, String next, List<RowFault> errors) {

    static ImportProblem of(List<RowFault> faults) {
      Problem problem =
          Problem.of(422, "file-has-faults", "Nothing was imported: the file has faults.");
      return new ImportProblem(
          problem.type(),
          problem.title(),
          problem.status(),
          faults.size() < CatalogueFile.MOST_FAULTS
              ? "All faults are listed."
              : "The first " + CatalogueFile.MOST_FAULTS + " faults are listed.",
          "Correct the lines and send the whole file again.",
          faults);
    }
  }
}
