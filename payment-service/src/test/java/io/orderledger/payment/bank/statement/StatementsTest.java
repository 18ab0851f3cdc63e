package io.orderledger.payment.bank.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.payment.bank.statement.Statements.Contents;
import io.orderledger.payment.bank.statement.Statements.Format;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as banks write them, and files that are none. */
@Clause(ClauseId.B_5_5)
class StatementsTest {

  private static final String ACCOUNT = "KZ86125KZT5004100100";
  private static final String HEADER =
      "account,statement,reference,bookedOn,amount,currency,purpose,payerTaxId\n";

  private static Contents read(String file) throws UnreadableStatement {
    return Statements.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertUnreadable(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableStatement.class)
        .hasMessageNotContaining("secret");
  }

  private static String camt(String... entries) {
    return CamtText.statement("S-1", ACCOUNT, entries);
  }

  @Test
  void a_camt_credit_is_read_with_its_payer_and_purpose() throws UnreadableStatement {
    Contents contents = read(camt(CamtText.credit("B-1", "60000.00", "for K7Q", "120540001238")));

    assertThat(contents.format()).isEqualTo(Format.CAMT_053);
    StatementEntry credit = contents.credits().getFirst();
    assertThat(credit.account()).isEqualTo(ACCOUNT);
    assertThat(credit.statementId()).isEqualTo("S-1");
    assertThat(credit.reference()).isEqualTo("B-1");
    assertThat(credit.bookedOn()).isEqualTo("2026-11-26");
    assertThat(credit.tenge()).contains(Tenge.of(60_000));
    assertThat(credit.details())
        .isEqualTo(
            new StatementEntry.Details(
                "for K7Q", "Example LLP", "120540001238", "KZ750000000000000001"));
    assertThat(credit.trouble()).isNull();
    assertThat(credit.toString()).doesNotContain("120540001238", "Example LLP", "K7Q");
  }

  @Test
  void debits_and_what_is_not_booked_are_left_out_and_reversals_are_for_a_person()
      throws UnreadableStatement {
    String credit = CamtText.credit("B-1", "10.00", "x", "1");
    Contents contents =
        read(
            camt(
                credit.replace("CRDT", "DBIT"),
                credit.replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>"),
                credit.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>").replace("CRDT", "DBIT")));

    assertThat(contents.leftOut()).isEqualTo(2);
    assertThat(contents.credits())
        .extracting(StatementEntry::trouble)
        .containsExactly(Trouble.REVERSAL);
  }

  @Test
  void payments_booked_together_are_read_one_by_one_where_they_add_up() throws UnreadableStatement {
    String batch =
        """
        <Ntry><Amt Ccy="KZT">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
          <BookgDt><DtTm>2026-11-26T23:30:00Z</DtTm></BookgDt><AcctSvcrRef>B-7</AcctSvcrRef>
          <NtryDtls>
            <TxDtls><Amt Ccy="KZT">100.00</Amt><RmtInf><Ustrd>one</Ustrd></RmtInf></TxDtls>
            <TxDtls><Refs><AcctSvcrRef>T-2</AcctSvcrRef></Refs><Amt Ccy="KZT">200.00</Amt>
              <RmtInf><Ustrd>two</Ustrd><Ustrd>lines</Ustrd></RmtInf></TxDtls>
          </NtryDtls></Ntry>
        """;

    Contents contents = read(camt(batch));
    assertThat(contents.credits())
        .extracting(
            StatementEntry::reference, it -> it.details().purpose(), StatementEntry::bookedOn)
        .containsExactly(
            Assertions.tuple("B-7/1", "one", LocalDate.of(2026, 11, 27)),
            Assertions.tuple("T-2", "two lines", LocalDate.of(2026, 11, 27)));
    assertThat(read(camt(batch.replace("200.00", "199.00"))).credits())
        .extracting(StatementEntry::reference, StatementEntry::hundredths)
        .containsExactly(Assertions.tuple("B-7", 30_000L));
  }

  @Test
  void two_entries_alike_in_one_file_stay_two_and_the_second_is_for_a_person()
      throws UnreadableStatement {
    String credit = CamtText.credit("B-1", "10.00", "x", "1");
    assertThat(read(camt(credit, credit)).credits())
        .extracting(StatementEntry::reference, StatementEntry::trouble)
        .containsExactly(
            Assertions.tuple("B-1", null), Assertions.tuple("B-1#2", Trouble.REFERENCE_REPEATED));
  }

  @Test
  void tiyn_and_foreign_money_are_read_and_not_rounded() throws UnreadableStatement {
    String tiyn = CamtText.credit("B-1", "10.50", "x", "1");
    String foreign = CamtText.credit("B-2", "10", "x", "1").replace("\"KZT\"", "\"EUR\"");
    assertThat(read(camt(tiyn, foreign)).credits())
        .allSatisfy(credit -> assertThat(credit.tenge()).isEmpty())
        .extracting(StatementEntry::hundredths)
        .containsExactly(1_050L, 1_000L);
  }

  @Test
  void entities_and_document_types_are_refused_and_no_file_is_ever_read(@TempDir Path folder)
      throws IOException {
    Path hidden = folder.resolve("hidden.txt");
    Files.writeString(hidden, "secret");
    String good = camt(CamtText.credit("B-1", "10.00", "&hidden;", "1"));
    String external = "<!DOCTYPE Document [<!ENTITY hidden SYSTEM \"" + hidden.toUri() + "\">]>";
    String bomb =
        "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY hidden \"&a;&a;&a;&a;&a;\">]>";
    String parameter = "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"" + hidden.toUri() + "\"> %p;]>";
    for (String type : new String[] {external, bomb, parameter, "<!DOCTYPE Document>"}) {
      assertUnreadable(good.replace("?>\n", "?>\n" + type + "\n"));
    }
    assertUnreadable(good);
    String plain = camt(CamtText.credit("B-1", "10.00", "x", "1"));
    assertUnreadable(plain.replace("?>\n", "?>\n<!DOCTYPE Document>\n"));
  }

  @Test
  void a_bomb_of_nested_elements_or_endless_text_ends_in_a_refusal_at_once() {
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertUnreadable(camt("<Ntry>" + "<a>".repeat(100_000)));
          assertUnreadable(camt("<Ntry><NtryRef>" + "x".repeat(4_000_000) + "</NtryRef></Ntry>"));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<",
        "<Document/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><x/></Document>",
        "{\"not\": \"a statement\"}",
        "account,statement\nKZ,1\n",
        "account,statement,reference,bookedOn,amount,currency,purpose\n",
        "account,statement,reference,bookedOn,amount,currency,purpose,secret\n"
            + "A,S,R,2026-11-26,1,KZT,x,y\n"
      })
  void what_is_no_statement_is_refused(String file) {
    assertUnreadable(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,S,R,2026-11-26,secret,KZT,x,1",
        "A,S,R,2026-11-26,-5,KZT,x,1",
        "A,S,R,2026-11-26,0,KZT,x,1",
        "A,S,R,2026-11-26,1e3,KZT,x,1",
        "A,S,R,2026-11-26,99999999999999999999,KZT,x,1",
        "A,S,R,26.11.2026,5,KZT,x,1",
        "A,S,R,2026-02-30,5,KZT,x,1",
        "A,S,R,,5,KZT,x,1",
        "A,S,R,2026-11-26,5,tenge,x,1",
        ",S,R,2026-11-26,5,KZT,x,1",
        "A,S,,2026-11-26,5,KZT,x,1",
        "A,S,R,2026-11-26"
      })
  void a_line_that_says_no_credit_is_named_and_nothing_of_it_repeated(String line) {
    assertThatThrownBy(() -> read(HEADER + "A,S,Q,2026-11-26,5,KZT,x,1\n" + line + "\n"))
        .isInstanceOf(UnreadableStatement.class)
        .hasMessageStartingWith("Line 3")
        .hasMessageNotContaining("secret");
  }

  @Test
  void csv_is_read_with_quotes_and_a_byte_order_mark() throws UnreadableStatement {
    Contents contents =
        read(
            "\ufeff"
                + HEADER
                + ACCOUNT
                + ",S-1,R-1,2026-11-26,60000.00,KZT,\"Счёт №1, за"
                + " \"\"заказ\"\"\",120540001238\r\n");

    assertThat(contents.format()).isEqualTo(Format.CSV);
    StatementEntry credit = contents.credits().getFirst();
    assertThat(credit.tenge()).contains(Tenge.of(60_000));
    assertThat(credit.details().purpose()).isEqualTo("Счёт №1, за \"заказ\"");
    assertThat(credit.details().taxId()).isEqualTo("120540001238");
    assertThat(credit.details().payerName()).isNull();
  }

  /** Nothing but a statement or a refusal comes of any bytes. Replay with {@code -Dseed=…}. */
  @Test
  void damaged_files_are_read_or_refused_and_nothing_else() {
    byte[] whole =
        camt(CamtText.credit("B-1", "60000.00", "for K7Q", "120540001238"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] csv = (HEADER + "A,S,R,2026-11-26,5,KZT,x,1\n").getBytes(StandardCharsets.UTF_8);
    long first = Long.getLong("seed", 20_261_127L);
    for (long seed = first; seed < first + 3_000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = (random.nextInt(4) == 0 ? csv : whole).clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) random.nextInt(random.nextInt(8) == 0 ? 256 : 128);
      }
      try {
        assertThat(Statements.read(damaged).credits()).isNotNull();
      } catch (UnreadableStatement refused) {
        assertThat(refused.getMessage()).as("seed " + seed).isNotBlank();
      } catch (RuntimeException broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
  }
}
