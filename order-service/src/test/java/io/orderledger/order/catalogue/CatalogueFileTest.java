package io.orderledger.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.catalogue.CatalogueFile.RowFault;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

  private final CardRules rules = new CardRules(Set.of("goods", "services"));

  @Test
  void columns_are_found_by_their_names_and_left_out_ones_have_their_usual_values() {
    CatalogueFile file =
        CatalogueFile.read(
            """
            price,name,sku,warrantyMonths,oversize
            9000,"Kettle, ""Almaty"", 1.7 l",KETTLE-17,12,
            120000,Wardrobe,WARDROBE,,true
            """,
            rules);

    assertThat(file.faults()).isEmpty();
    assertThat(file.cards())
        .containsEntry(
            "KETTLE-17",
            new ProductCard(
                "goods",
                "Kettle, \"Almaty\", 1.7 l",
                Tenge.of(9_000),
                0,
                null,
                List.of(),
                new CardTerms(12, false, false, null, null)))
        .containsEntry(
            "WARDROBE",
            new ProductCard(
                "goods",
                "Wardrobe",
                Tenge.of(120_000),
                0,
                null,
                List.of(),
                new CardTerms(null, false, true, null, null)));
  }

  @Test
  void each_fault_names_its_line_and_column() {
    CatalogueFile file =
        CatalogueFile.read(
            """
            sku,name,price,oversize
            A,"A name
            of two lines",12.50,false
            B,,100,false
            C,Cup,0,perhaps
            A!,Tea,100,
            D,Bowl,100
            """,
            rules);

    assertThat(file.cards()).isEmpty();
    assertThat(file.faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(
            tuple(2, "price"),
            tuple(4, "name"),
            tuple(5, "oversize"),
            tuple(6, "sku"),
            tuple(7, "price"));
  }

  private static org.assertj.core.groups.Tuple tuple(int line, String column) {
    return org.assertj.core.groups.Tuple.tuple(line, column);
  }

  @Test
  void a_sku_stands_once() {
    assertThat(CatalogueFile.read("sku,name,price\r\nA,Tea,1\r\nA,Tea,2\r\n", rules).faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(tuple(3, "sku"));
  }

  @Test
  void unknown_repeated_and_missing_columns_are_faults_of_the_header() {
    assertThat(CatalogueFile.read("sku,name,name,cost\nA,B,C,1\n", rules).faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactlyInAnyOrder(tuple(1, "3"), tuple(1, "4"), tuple(1, "price"));
  }

  @Test
  void what_is_not_csv_is_told_with_its_place() {
    assertThat(CatalogueFile.read("sku,name,price\nA,\"Tea,1\n", rules).faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(tuple(2, "2"));
    assertThat(CatalogueFile.read("sku,name,price\nA,Tea \"green\",1\n", rules).faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(tuple(2, "2"));
    assertThat(CatalogueFile.read("sku,name,price\n\"A\"B,Tea,1\n", rules).faults())
        .extracting(RowFault::line, RowFault::column)
        .containsExactly(tuple(2, "1"));
  }

  @Test
  void a_file_without_products_is_refused() {
    assertThat(CatalogueFile.read("", rules).faults()).hasSize(1);
    assertThat(CatalogueFile.read("sku,name,price\n\n", rules).faults()).hasSize(1);
  }

  @Test
  void no_more_faults_are_told_than_anybody_reads() {
    String rows = "A,,1\n".repeat(10_000);
    assertThat(CatalogueFile.read("sku,name,price\n" + rows, rules).faults())
        .hasSize(CatalogueFile.MOST_FAULTS);
  }

  @Test
  void a_byte_order_mark_and_empty_lines_are_passed_over() {
    CatalogueFile file = CatalogueFile.read("\ufeffsku,name,price\n\nA,Tea,5\n\n", rules);
    assertThat(file.cards()).containsOnlyKeys("A");
  }
}
