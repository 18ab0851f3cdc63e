package io.orderledger.order.catalogue;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products on sale, each statement whole by itself: a card and its price's history. */
@Component
@Clause({ClauseId.B_2_8, ClauseId.B_2_9})
public class Catalogue {

  private static final String COLUMNS =
      """
      sku, seller_id, name, price, weight_grams, no_return_ground, warranty_months, categories,
      preauthorised, oversize, usual_price, expected_supply, version,
      exists (select from sales_pause s
               where s.seller_id = product.seller_id and (s.sku is null or s.sku = product.sku)
                 and s.ended_at is null) as paused\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  public Catalogue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Product> find(String sku) {
    return jdbc.sql("select " + COLUMNS + " from product where sku = ?")
        .param(sku)
        .query((row, _) -> product(row))
        .optional();
  }

  /** Those of the products that exist, by SKU, in one question. */
  public Map<String, Product> findAll(Collection<String> skus) {
    Map<String, Product> found = HashMap.newHashMap(skus.size());
    jdbc.sql("select " + COLUMNS + " from product where sku = any (?)")
        .param(skus.toArray(String[]::new))
        .query((row, _) -> product(row))
        .list()
        .forEach(product -> found.put(product.sku(), product));
    return found;
  }

  /**
   * Products by SKU.
   *
   * @param text part of a name or SKU, in any case; null for all
   * @param after SKU of the last one seen; null from the beginning
   */
  public List<Product> list(@Nullable String text, @Nullable String after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """

                 from product
                where (:pattern::text is null or name ilike :pattern or sku ilike :pattern)
                  and sku > coalesce(:after::text, '')
                order by sku limit :limit\
                """)
        .param("pattern", text == null ? null : '%' + text.replaceAll("([%_\\\\])", "\\\\$1") + '%')
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> product(row))
        .list();
  }

  /** Adds a product; false when the SKU is taken. */
  public boolean add(String sku, ProductCard card, String actor) {
    return jdbc.sql(
                """
                with added as (
                  insert into product (sku, seller_id, name, price, weight_grams,
                      no_return_ground, warranty_months, categories, preauthorised, oversize,
                      usual_price, expected_supply, version, changed_at)
                    values
                      (:sku, :seller, :name, :price, :weight, :ground, :warranty,
                       string_to_array(:categories, ';'), :preauthorised, :oversize, :usual,
                       :supply::date, 1, :now)
                  on conflict (sku) do nothing
                  returning sku, changed_at, price)
                insert into price_history select sku, changed_at, price, :actor from added\
                """)
            .params(parameters(sku, card, actor))
            .update()
        == 1;
  }

  /** Replaces a product's card, if that is still of the version; the new version, or empty. */
  public Optional<Long> replace(String sku, long version, ProductCard card, String actor) {
    return jdbc.sql(
            """
            with before as (
              select sku, price from product where sku = :sku and version = :version for update),
            changed as (
              update product p
                 set seller_id = :seller, name = :name, price = :price, weight_grams = :weight,
                     no_return_ground = :ground, warranty_months = :warranty,
                     categories = string_to_array(:categories, ';'),
                     preauthorised = :preauthorised, oversize = :oversize,
                     usual_price = :usual, expected_supply = :supply::date,
                     version = p.version + 1, changed_at = :now
                from before where p.sku = before.sku
              returning p.sku, p.changed_at, p.price, before.price as old_price, p.version),
            repriced as (
              insert into price_history
                select sku, changed_at, price, :actor from changed where price <> old_price)
            select version from changed\
            """)
        .params(parameters(sku, card, actor))
        .param("version", version)
        .query(Long.class)
        .optional();
  }

  /** Adds or replaces them all at once, or none; a SKU stands once. */
  public void putAll(Map<String, ProductCard> cards, String actor) {
    CardColumns columns = CardColumns.of(cards);
    jdbc.sql(
            """
            with given as (
              select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as g(sku, seller_id, name,
                price, weight_grams, no_return_ground, warranty_months, categories, preauthorised,
                oversize, usual_price, expected_supply)),
            before as (select sku, price from product where sku in (select sku from given)),
            put as (
              insert into product as p (sku, seller_id, name, price, weight_grams,
                  no_return_ground, warranty_months, categories, preauthorised, oversize,
                  usual_price, expected_supply, version, changed_at)
                select sku, seller_id, name, price, weight_grams, no_return_ground,
                       warranty_months, string_to_array(categories, ';'), preauthorised, oversize,
                       usual_price, expected_supply::date, 1, ?::timestamptz
                  from given
              on conflict (sku) do update
                 set seller_id = excluded.seller_id, name = excluded.name,
                     price = excluded.price, weight_grams = excluded.weight_grams,
                     no_return_ground = excluded.no_return_ground,
                     warranty_months = excluded.warranty_months,
                     categories = excluded.categories,
                     preauthorised = excluded.preauthorised, oversize = excluded.oversize,
                     usual_price = excluded.usual_price,
                     expected_supply = excluded.expected_supply,
                     version = p.version + 1, changed_at = excluded.changed_at
              returning sku, changed_at, price)
            insert into price_history
              select put.sku, put.changed_at, put.price, ? from put left join before using (sku)
               where before.price is distinct from put.price\
            """)
        .params(columns.parameters())
        .param(now())
        .param(actor)
        .update();
  }

  private Map<String, Object> parameters(String sku, ProductCard card, String actor) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("sku", sku);
    parameters.put("seller", card.sellerId());
    parameters.put("name", card.name());
    parameters.put("price", card.price().amount());
    parameters.put("weight", card.weightGrams());
    parameters.put("ground", card.noReturnGround());
    parameters.put("warranty", card.terms().warrantyMonths());
    parameters.put("categories", String.join(CardColumns.SEPARATOR, card.categories()));
    Tenge usual = card.terms().usualPrice();
    parameters.put("usual", usual == null ? null : usual.amount());
    parameters.put("supply", card.terms().expectedSupply());
    parameters.put("preauthorised", card.terms().preauthorised());
    parameters.put("oversize", card.terms().oversize());
    parameters.put("now", now());
    parameters.put("actor", actor);
    return parameters;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Product product(ResultSet row) throws SQLException {
    Long usual = row.getObject("usual_price", Long.class);
    return new Product(
        row.getString("sku"),
        new ProductCard(
            row.getString("seller_id"),
            row.getString("name"),
            Tenge.of(row.getLong("price")),
            row.getInt("weight_grams"),
            row.getString("no_return_ground"),
            List.of((String[]) row.getArray("categories").getArray()),
            new CardTerms(
                row.getObject("warranty_months", Integer.class),
                row.getBoolean("preauthorised"),
                row.getBoolean("oversize"),
                usual == null ? null : Tenge.of(usual),
                row.getObject("expected_supply", LocalDate.class))),
        row.getBoolean("paused"),
        row.getLong("version"));
  }
}
