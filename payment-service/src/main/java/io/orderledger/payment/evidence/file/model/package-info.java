/** What is kept of a file: pure rules. */
@NullMarked
package io.orderledger.payment.evidence.file.model;

import org.jspecify.annotations.NullMarked;
