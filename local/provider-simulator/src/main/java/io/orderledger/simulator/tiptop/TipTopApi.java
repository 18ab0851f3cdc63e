package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.Disturbance;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API for the seller's server: Basic authentication, JSON or a form in, JSON out. */
final class TipTopApi {

  private static final Logger LOG = LoggerFactory.getLogger(TipTopApi.class);
  private static final int LARGEST_BODY = 1 << 20;
  private static final int PAGE = 100;
  private static final ZoneId SELLERS = ZoneId.of("Asia/Almaty");

  /** "The processed result is kept for 1 hour." */
  private static final Duration ANSWERS_LAST = Duration.ofHours(1);

  private final Till till;
  private final Map<String, Site> sites;
  private final Disturbance disturbance;
  private final Clock clock;
  private final String base;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  TipTopApi(Till till, Map<String, Site> sites, FaultPlan faults, Clock clock, String base) {
    this.till = till;
    this.sites = sites;
    this.disturbance = new Disturbance(faults, status -> "");
    this.clock = clock;
    this.base = base;
  }

  Reply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Site site = site(exchange.getRequestHeaders().getFirst("Authorization"));
    String body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
    if (site == null) {
      return Reply.json(401, "");
    }
    try {
      JsonNode given = read(exchange.getRequestHeaders().getFirst("Content-Type"), body);
      String look = look(site, path, given);
      if (look != null) {
        return Reply.json(200, look);
      }
      return write(site, path, given, exchange.getRequestHeaders().getFirst("X-Request-ID"));
    } catch (Refusal refused) {
      return Reply.json(200, Answers.refused(refused.text()));
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return Reply.json(500, "");
    }
  }

  private Reply write(Site site, String path, JsonNode given, @Nullable String requestId) {
    String operation = operation(path);
    if (operation == null) {
      return Reply.json(404, "");
    }
    return disturbance.around(operation, () -> once(site, operation, given, requestId));
  }

  /** Repeats the answer while it is kept. Two calls at once with one id: the second waits. */
  private synchronized String once(
      Site site, String operation, JsonNode given, @Nullable String requestId) {
    if (requestId != null) {
      String kept =
          till.answered(
              site.publicId(), requestId, clock.instant().minus(ANSWERS_LAST).toEpochMilli());
      if (kept != null) {
        return kept;
      }
    }
    return till.act(
        work -> {
          if (operation.equals("charge")) {
            return charge(work, site, given, requestId);
          }
          String answer = Answers.success(carryOut(work, site, operation, given));
          if (requestId != null) {
            work.keep(site.publicId(), requestId, answer);
          }
          return answer;
        });
  }

  /** A decline is shown, and is no success: it is not kept. */
  private static String charge(
      Till.Work work, Site site, JsonNode given, @Nullable String requestId) {
    Transaction charged = Operations.charge(work, site, given);
    String answer = Answers.shown(charged, false);
    if (requestId != null && charged.outcome().approved()) {
      work.keep(site.publicId(), requestId, answer);
    }
    return answer;
  }

  /** The name of a path's operation in fault directives; null when there is no such path. */
  private static @Nullable String operation(String path) {
    return switch (path) {
      case "/orders/create" -> "create";
      case "/orders/cancel" -> "close";
      case "/payments/confirm" -> "capture";
      case "/payments/void" -> "cancel";
      case "/payments/refund" -> "refund";
      case "/payments/tokens/auth" -> "charge";
      default -> null;
    };
  }

  private @Nullable ObjectNode carryOut(
      Till.Work work, Site site, String operation, JsonNode given) {
    return switch (operation) {
      case "create" -> Operations.create(work, site, given, base);
      case "close" -> Operations.cancelPage(work, site, given);
      case "capture" -> Operations.confirm(work, site, given);
      case "cancel" -> Operations.cancel(work, site, given);
      default -> Operations.refund(work, site, given);
    };
  }

  /** The answer of a method that only looks; null for the others. */
  private @Nullable String look(Site site, String path, JsonNode given) {
    return switch (path) {
      case "/test" -> Answers.success(null);
      case "/payments/get" -> {
        long id = Long.parseLong(Operations.required(given, "TransactionId"));
        Transaction found = till.find(id);
        yield found == null || !found.publicId().equals(site.publicId())
            ? Answers.refused("Not found")
            : shown(found);
      }
      case "/payments/find" -> last(site, given, false);
      case "/v2/payments/find" -> last(site, given, true);
      case "/v2/payments/list" -> list(site, given);
      default -> null;
    };
  }

  private String last(Site site, JsonNode given, boolean refundsToo) {
    List<Transaction> found =
        till.of(site.publicId(), Operations.required(given, "InvoiceId")).stream()
            .filter(one -> refundsToo || one.type() == Transaction.Type.PAYMENT)
            .toList();
    return found.isEmpty() ? Answers.refused("Not found") : shown(found.getLast());
  }

  private String list(Site site, JsonNode given) {
    long from = moment(Operations.required(given, "CreatedDateGte"));
    long to = moment(Operations.required(given, "CreatedDateLte"));
    int page = Integer.parseInt(Operations.required(given, "PageNumber"));
    List<Transaction> found =
        till.of(site.publicId()).stream()
            .filter(one -> one.createdAt() >= from && one.createdAt() <= to)
            .skip((long) (page - 1) * PAGE)
            .limit(PAGE)
            .toList();
    return Answers.listed(
        found,
        found.stream().map(this::refunded).toList(),
        LocalDate.ofInstant(clock.instant(), SELLERS));
  }

  private String shown(Transaction one) {
    return Answers.shown(one, refunded(one));
  }

  private boolean refunded(Transaction one) {
    return till.of(one.publicId(), one.invoiceId()).stream()
        .anyMatch(refund -> Objects.equals(refund.original(), one.id()));
  }

  private static long moment(String text) {
    return OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  private @Nullable Site site(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return null;
    }
    String[] pair =
        new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8).split(":", 2);
    Site site = sites.get(pair[0]);
    return site != null && pair.length == 2 && site.apiSecret().equals(pair[1]) ? site : null;
  }

  private JsonNode read(@Nullable String type, String body) {
    if (body.isBlank()) {
      return json.createObjectNode();
    }
    if (type != null && type.startsWith("application/json")) {
      return json.readTree(body);
    }
    ObjectNode form = json.createObjectNode();
    for (String field : body.split("&", -1)) {
      String[] pair = field.split("=", 2);
      form.put(
          URLDecoder.decode(pair[0], UTF_8),
          pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : "");
    }
    return form;
  }
}
