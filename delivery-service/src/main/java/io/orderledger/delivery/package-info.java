/** The delivery stage: shipped and handed over, title and risk. */
@NullMarked
package io.orderledger.delivery;

import org.jspecify.annotations.NullMarked;
