/** Marks for what belongs to a person, so that it is encrypted wherever it is kept. */
@NullMarked
package io.orderledger.shared.personal;

import org.jspecify.annotations.NullMarked;
