package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.demo.Shop.Item;
import io.orderledger.local.launcher.demo.Shop.Placed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One kind of life that an order can have. */
public enum Scenario {
  BOUGHT_AND_DELIVERED("bought and delivered") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.GOOD_CARD);
      delivered(shop, order);
      return order.number();
    }
  },
  COLLECTED_WITH_CODE("collected at the pickup point") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(Catalogue.someItems(random), true);
      shop.checkout().pay(order.number(), Shop.CHALLENGED_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      collected(shop, order);
      return order.number();
    }
  },
  SENT_IN_TWO_PARCELS("sent in two parcels") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.GOOD_CARD);
      shop.warehouse().sendAhead(order.number(), 1, 1);
      shop.checkout().awaitCaptured(order.number());
      shop.warehouse().dispatch(order.number());
      shop.warehouse().handOver(order.number(), 2);
      shop.warehouse().handOver(order.number(), 1);
      shop.awaitOrder(order.number(), "COMPLETED");
      return order.number();
    }
  },
  CANCELLED_BEFORE_CAPTURE("cancelled before capture") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.GOOD_CARD);
      shop.cancel(order.number());
      shop.awaitOrder(order.number(), "CANCELLED");
      shop.checkout().awaitVoided(order.number());
      return order.number();
    }
  },
  REFUSED_AT_THE_DOOR("refused at the door") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.GOOD_CARD);
      shop.warehouse().dispatch(order.number());
      shop.checkout().awaitCaptured(order.number());
      long cost = 1_000 + random.nextLong(500);
      shop.warehouse().refuseAtDoor(order.number(), cost);
      shop.awaitOrder(order.number(), "CANCELLED");
      shop.checkout().awaitRefunded(order.number(), order.total() - cost);
      return order.number();
    }
  },
  ONE_OF_TWO_RETURNED("one of two items returned") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = boughtOf(shop, Catalogue.someSku(random), 2);
      delivered(shop, order);
      long refund = shop.giveBack(order.number(), 1, 1);
      shop.checkout().awaitRefunded(order.number(), refund);
      return order.number();
    }
  },
  BOUGHT_WITH_A_CODE("bought with a promo code at the quoted price") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.placeAtQuote(Catalogue.someItems(random), Catalogue.CODE);
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  },
  MADE_DEARER_AND_PAID_IN_TWO("edited to cost more, and paid in two parts") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      String sku = Catalogue.someSku(random);
      Placed order = boughtOf(shop, sku, 1);
      shop.edit(order.number(), List.of(new Item(sku, 2)));
      shop.checkout().payTheRest(order.number(), Shop.GOOD_CARD);
      delivered(shop, order);
      return order.number();
    }
  },
  MADE_CHEAPER_BEFORE_DISPATCH("edited to cost less before it left") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      String sku = Catalogue.someSku(random);
      Placed order = boughtOf(shop, sku, 2);
      shop.edit(order.number(), List.of(new Item(sku, 1)));
      delivered(shop, order);
      return order.number();
    }
  },
  OUT_OF_STOCK_IN_PART("a piece was out of stock, and the buyer took the money for it") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      String sku = Catalogue.someSku(random);
      Placed order = boughtOf(shop, sku, 2);
      shop.missOne(order.number(), sku);
      delivered(shop, order);
      return order.number();
    }
  },
  BOUGHT_BY_AN_ENTITY("bought by a legal entity and paid by card") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(OrderForms.orderOfEntity(Catalogue.someItems(random)));
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  },
  INVOICED_ENTITY("a business paid to its invoice by bank transfer", Need.INVOICE) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.placeForInvoice(Catalogue.someItems(random));
      shop.checkout().payInvoice(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  },
  PAID_TOO_LATE("cancelled, and paid all the same: the money went back", Need.INVOICE) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.placeForInvoice(Catalogue.someItems(random));
      JsonNode invoice = shop.checkout().invoice(order.number());
      shop.cancel(order.number());
      shop.awaitOrder(order.number(), "CANCELLED");
      shop.checkout().awaitVoided(order.number());
      shop.checkout().credit(invoice);
      shop.checkout().payBack(order.number(), order.total());
      return order.number();
    }
  },
  PAID_TO_THE_COURIER("paid in cash to the courier, who handed it in", Need.CASH) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.placeForCash(Catalogue.someItems(random));
      shop.confirm(order.number());
      shop.warehouse().dispatch(order.number());
      shop.cash().handOver(order.number(), order.total());
      shop.awaitOrder(order.number(), "COMPLETED");
      shop.cash().handIn(order.number(), order.total());
      return order.number();
    }
  },
  BROUGHT_BY_A_CARRIER(
      "brought by a carrier, paid on receipt, its scans out of order", Need.CARRIER) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.placeByCarrier(Catalogue.someItems(random));
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      shop.carrier().take(order.number());
      shop.checkout().awaitCaptured(order.number());
      shop.carrier().scanOutOfOrder(order.number());
      shop.warehouse().handOver(order.number());
      shop.awaitOrder(order.number(), "COMPLETED");
      return order.number();
    }
  },
  BOUGHT_IN_INSTALMENTS("bought by instalments, one of two items returned", Need.INSTALMENTS) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = forInstalments(shop, random);
      shop.instalments().approve(order.number());
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      long refund = shop.giveBack(order.number(), 1, 1);
      shop.checkout().awaitRefunded(order.number(), refund);
      return order.number();
    }
  },
  REFUSED_INSTALMENTS("refused instalments by the bank, and paid by card", Need.INSTALMENTS) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = forInstalments(shop, random);
      shop.instalments().refuse(order.number());
      shop.checkout().awaitFailedAttempt(order.number());
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  },
  SERVICES_ACCEPTED(
      "paid for lessons, objected to one, had it anew and accepted them", Need.RENDERING) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(OrderForms.lessons(2));
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      shop.lessons().renderOne(order.number());
      shop.lessons().objectAndRemedy(order.number());
      shop.lessons().renderTheRest(order.number());
      shop.lessons().accept(order.number());
      shop.awaitOrder(order.number(), "COMPLETED");
      return order.number();
    }
  },
  BAD_INPUT_FIRST("forms with faults refused, nothing left behind, then a good one") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      // Not by the seed: a demo may be run again on what the one before has left.
      String sku = "DEMO-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
      shop.badInput(sku).isRefused();
      Placed order = shop.place(List.of(new Item(sku, 1)), false);
      shop.cancel(order.number());
      shop.awaitOrder(order.number(), "CANCELLED");
      return order.number();
    }
  },
  DISPUTED_AND_WON("disputed by the buyer's bank, answered with evidence and won", Need.DISPUTES) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.DISPUTING_CARD);
      delivered(shop, order);
      String dispute = shop.disputes().opened(order.number());
      shop.disputes().answer(order.number(), dispute);
      shop.disputes().decided(order.number(), dispute, true);
      return order.number();
    }
  },
  DISPUTED_AND_LOST("disputed by the buyer's bank and lost", Need.DISPUTES) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = bought(shop, random, Shop.DISPUTING_CARD);
      delivered(shop, order);
      String dispute = shop.disputes().opened(order.number());
      shop.disputes().decided(order.number(), dispute, false);
      return order.number();
    }
  },
  PAID_BY_CERTIFICATE_AND_CARD("paid by certificate and card, one item returned") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(List.of(new Item(Catalogue.someSku(random), 2)), false);
      shop.certificates().payWithNew(order.number(), order.total() / 3);
      shop.checkout().payTheRest(order.number(), Shop.GOOD_CARD);
      shop.confirm(order.number());
      delivered(shop, order);
      long refund = shop.giveBack(order.number(), 1, 1);
      shop.checkout().awaitRefunded(order.number(), refund);
      return order.number();
    }
  },
  BOUGHT_AGAIN_BY_SAVED_CARD("bought again with the card that was kept", Need.KEPT_CARDS) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed first = shop.place(Catalogue.someItems(random), false);
      String card = shop.wallet().payAndKeep(first.number(), Shop.GOOD_CARD);
      shop.confirm(first.number());
      delivered(shop, first);
      Placed again = shop.place(Catalogue.someItems(random), false);
      shop.wallet().pay(again.number(), card);
      shop.checkout().awaitAuthorized(again.number());
      shop.wallet().revoke(card);
      shop.confirm(again.number());
      delivered(shop, again);
      return again.number();
    }
  },
  CHARGED_BY_SCHEDULE("charged by the schedule that the buyer agreed to", Need.KEPT_CARDS) {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed first = shop.place(Catalogue.someItems(random), false);
      String card = shop.wallet().payAndKeep(first.number(), Shop.GOOD_CARD);
      shop.confirm(first.number());
      delivered(shop, first);
      Placed next = shop.place(Catalogue.someItems(random), false);
      String mandate = shop.wallet().agree(card, next.total());
      shop.wallet().chargedBySchedule(mandate, next.number());
      shop.wallet().end(mandate);
      shop.confirm(next.number());
      delivered(shop, next);
      return next.number();
    }
  },
  CARDS_TRIED_AND_RELEASED("held because cards were tried, and released by an operator") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(Catalogue.someItems(random), false);
      shop.heldOrders().tryCards(order.number(), Shop.DECLINED_CARD);
      shop.heldOrders().release(order.number());
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  },
  PAYMENT_FAILED_AND_RETRIED("payment failed and was retried") {
    @Override
    public String live(Shop shop, RandomGenerator random) {
      Placed order = shop.place(Catalogue.someItems(random), false);
      shop.checkout().pay(order.number(), Shop.DECLINED_CARD);
      shop.checkout().awaitFailedAttempt(order.number());
      shop.checkout().pay(order.number(), Shop.GOOD_CARD);
      shop.checkout().awaitAuthorized(order.number());
      shop.confirm(order.number());
      delivered(shop, order);
      return order.number();
    }
  };

  private final String title;
  private final @Nullable Need need;

  Scenario(String title) {
    this(title, null);
  }

  Scenario(String title, @Nullable Need need) {
    this.title = title;
    this.need = need;
  }

  public String title() {
    return title;
  }

  /** What must be there for it: it is left out where it is not; empty for nothing. */
  Optional<Need> need() {
    return Optional.ofNullable(need);
  }

  /** Those that cannot be lived where something is lacking. */
  public static Set<Scenario> needing(Set<Need> lacking) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.need().filter(lacking::contains).isPresent())
        .collect(Collectors.toSet());
  }

  /** Lives it to its end; gives the order's number. */
  public abstract String live(Shop shop, RandomGenerator random);

  private static Placed boughtOf(Shop shop, String sku, int quantity) {
    Placed order = shop.place(List.of(new Item(sku, quantity)), false);
    shop.checkout().pay(order.number(), Shop.GOOD_CARD);
    shop.checkout().awaitAuthorized(order.number());
    shop.confirm(order.number());
    return order;
  }

  private static Placed forInstalments(Shop shop, RandomGenerator random) {
    return shop.placeForInstalments(List.of(new Item(Catalogue.someDearSku(random), 2)));
  }

  private static Placed bought(Shop shop, RandomGenerator random, String card) {
    Placed order = shop.place(Catalogue.someItems(random), false);
    shop.checkout().pay(order.number(), card);
    shop.checkout().awaitAuthorized(order.number());
    shop.confirm(order.number());
    return order;
  }

  private static void collected(Shop shop, Placed order) {
    shop.warehouse().makeReady(order.number());
    shop.checkout().awaitCaptured(order.number());
    shop.warehouse().collect(order.number());
    shop.awaitOrder(order.number(), "COMPLETED");
  }

  private static void delivered(Shop shop, Placed order) {
    shop.warehouse().dispatch(order.number());
    shop.checkout().awaitCaptured(order.number());
    shop.warehouse().handOver(order.number());
    shop.awaitOrder(order.number(), "COMPLETED");
  }
}
