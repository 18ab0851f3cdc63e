package io.orderledger.payment.bank.statement;

import io.orderledger.payment.bank.statement.Statements.Contents;
import io.orderledger.payment.bank.statement.Statements.Format;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * ISO 20022 camt.053, in any of its versions: the leaves of each entry by their paths. A document
 * type is refused, so that there are no entities, and nothing outside the file is ever read.
 */
final class Camt053 {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.";
  private static final String STATEMENT = "Document/BkToCstmrStmt/Stmt";
  private static final String ENTRY = STATEMENT + "/Ntry";
  private static final String DETAILS = ENTRY + "/NtryDtls/TxDtls";
  private static final int DEEPEST = 40;
  private static final int MOST_ENTRIES = 100_000;
  private static final int LONGEST_TEXT = 10_000;

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<StatementEntry> credits = new ArrayList<>();
  private int leftOut;
  private int entries;
  private int entryLine;
  private Map<String, String> statement = new HashMap<>();
  private Map<String, String> entry = new HashMap<>();
  private List<Map<String, String>> transactions = new ArrayList<>();

  private Camt053() {}

  static Contents read(String file) throws UnreadableStatement {
    Camt053 reading = new Camt053();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(file));
      try {
        reading.all(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new UnreadableStatement(line, "The file is not well-formed XML.");
    }
    return new Contents(Format.CAMT_053, reading.credits, reading.leftOut);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void all(XMLStreamReader xml) throws XMLStreamException, UnreadableStatement {
    boolean anyStatement = false;
    while (xml.hasNext()) {
      int line = Math.max(1, xml.getLocation().getLineNumber());
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableStatement(line, "A statement has no document type or entities.");
        case XMLStreamConstants.START_ELEMENT -> {
          begin(xml, line);
          anyStatement |= here().equals(STATEMENT);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getText());
          if (text.length() > LONGEST_TEXT) {
            throw new UnreadableStatement(line, "A text is longer than any statement's.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {
          // Comments, processing instructions and white space say nothing.
        }
      }
    }
    if (!anyStatement) {
      throw new UnreadableStatement("The file holds no statement (BkToCstmrStmt/Stmt).");
    }
  }

  private void begin(XMLStreamReader xml, int line) throws UnreadableStatement {
    String namespace = xml.getNamespaceURI();
    if (path.isEmpty() && (namespace == null || !namespace.startsWith(NAMESPACE))) {
      throw new UnreadableStatement(line, "The document is no camt.053.");
    }
    if (path.size() == DEEPEST) {
      throw new UnreadableStatement(line, "The document is nested too deeply.");
    }
    path.addLast(xml.getLocalName());
    text.setLength(0);
    switch (here()) {
      case STATEMENT -> statement = new HashMap<>();
      case ENTRY -> {
        entry = new HashMap<>();
        transactions = new ArrayList<>();
        entryLine = line;
        if (++entries > MOST_ENTRIES) {
          throw new UnreadableStatement(line, "The file has too many entries: send it in parts.");
        }
      }
      case DETAILS -> transactions.add(new HashMap<>());
      default -> {
        // Looked at when it ends.
      }
    }
    String currency = xml.getAttributeValue(null, "Ccy");
    if (currency != null) {
      keep(here() + "@Ccy", currency);
    }
  }

  private void end() throws UnreadableStatement {
    String at = here();
    if (at.equals(ENTRY)) {
      credits();
    } else if (!text.toString().isBlank()) {
      keep(at, text.toString());
    }
    text.setLength(0);
    path.removeLast();
  }

  /** What is said again, as a purpose on several lines, is joined. */
  private void keep(String at, String value) {
    if (at.startsWith(DETAILS + '/')) {
      join(transactions.getLast(), at.substring(DETAILS.length() + 1), value);
    } else if (at.startsWith(ENTRY + '/')) {
      join(entry, at.substring(ENTRY.length() + 1), value);
    } else if (at.startsWith(STATEMENT + '/')) {
      statement.putIfAbsent(at.substring(STATEMENT.length() + 1), value.strip());
    }
  }

  private static void join(Map<String, String> fields, String at, String value) {
    fields.merge(at, value.strip(), (before, more) -> before + ' ' + more);
  }

  private void credits() throws UnreadableStatement {
    List<StatementEntry> of =
        new CamtEntry(entryLine, entries, statement, entry, transactions).credits();
    if (of.isEmpty()) {
      leftOut++;
    }
    credits.addAll(of);
  }

  private String here() {
    return String.join("/", path);
  }

  static @Nullable String first(Map<String, String> fields, String... places) {
    for (String place : places) {
      String value = fields.get(place);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
