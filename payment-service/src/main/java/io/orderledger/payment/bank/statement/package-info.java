/** Bank statements as files: camt.053 and CSV, read without trusting them. */
@NullMarked
package io.orderledger.payment.bank.statement;

import org.jspecify.annotations.NullMarked;
