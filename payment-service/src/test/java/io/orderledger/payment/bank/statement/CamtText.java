package io.orderledger.payment.bank.statement;

/** A camt.053 file, with whatever entries. */
public final class CamtText {

  private CamtText() {}

  /** One statement. */
  public static String statement(String id, String account, String... entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
      <BkToCstmrStmt>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-26T19:00:00+05:00</CreDtTm></GrpHdr>
        <Stmt>
          <Id>%s</Id>
          <Acct><Id><IBAN>%s</IBAN></Id><Ccy>KZT</Ccy></Acct>
          %s
        </Stmt>
      </BkToCstmrStmt>
    </Document>
    """
        .formatted(id, account, String.join("\n", entries));
  }

  /** A booked credit of one payment. */
  public static String credit(String reference, String amount, String purpose, String taxId) {
    return """
    <Ntry>
      <NtryRef>1</NtryRef><Amt Ccy="KZT">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-26</Dt></BookgDt>
      <AcctSvcrRef>%s</AcctSvcrRef>
      <NtryDtls><TxDtls>
        <RltdPties>
          <Dbtr><Pty><Nm>Example LLP</Nm><Id><OrgId><Othr><Id>%s</Id></Othr></OrgId></Id></Pty></Dbtr>
          <DbtrAcct><Id><IBAN>KZ750000000000000001</IBAN></Id></DbtrAcct>
        </RltdPties>
        <RmtInf><Ustrd>%s</Ustrd></RmtInf>
      </TxDtls></NtryDtls>
    </Ntry>
    """
        .formatted(amount, reference, taxId, purpose);
  }
}
