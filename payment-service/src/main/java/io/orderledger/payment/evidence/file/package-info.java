/** Files that are put before banks in disputes. */
@NullMarked
package io.orderledger.payment.evidence.file;

import org.jspecify.annotations.NullMarked;
