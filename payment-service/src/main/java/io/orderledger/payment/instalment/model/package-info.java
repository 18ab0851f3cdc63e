/** Instalments as the bank decides and the order's payment knows them: pure Java. */
@NullMarked
package io.orderledger.payment.instalment.model;

import org.jspecify.annotations.NullMarked;
