package solutions.letsbe.workflows.schema.expression;

import java.math.BigDecimal;
import java.math.MathContext;

/** The fewest digits that tell a double from all others; {@code Double.toString} gives more of them before JDK 19. */
public final class ShortestDecimal {
    private ShortestDecimal() {}

    /**
     * The decimal with the fewest digits that reads back as the value.
     *
     * @param value a finite number
     */
    public static BigDecimal of(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }
}
