namespace Customer360.Spark.Sql;

// Numbers: arithmetic, rounding, trigonometry, bits, random values.
public static partial class Functions
{
    /// <summary>The value without its sign.</summary>
    public static Column Abs(Column column) => Sql.Column.Call("abs", column);

    /// <summary>The angle in radians whose cosine is the value; NaN outside -1 to 1.</summary>
    public static Column Acos(Column column) => Sql.Column.Call("acos", column);

    /// <inheritdoc cref="Acos(Column)"/>
    public static Column Acos(string columnName) => Acos(Col(columnName));

    /// <summary>The inverse hyperbolic cosine; NaN below 1.</summary>
    public static Column Acosh(Column column) => Sql.Column.Call("acosh", column);

    /// <inheritdoc cref="Acosh(Column)"/>
    public static Column Acosh(string columnName) => Acosh(Col(columnName));

    /// <summary>The angle in radians whose sine is the value; NaN outside -1 to 1.</summary>
    public static Column Asin(Column column) => Sql.Column.Call("asin", column);

    /// <inheritdoc cref="Asin(Column)"/>
    public static Column Asin(string columnName) => Asin(Col(columnName));

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Column Asinh(Column column) => Sql.Column.Call("asinh", column);

    /// <inheritdoc cref="Asinh(Column)"/>
    public static Column Asinh(string columnName) => Asinh(Col(columnName));

    /// <summary>The angle in radians whose tangent is the value.</summary>
    public static Column Atan(Column column) => Sql.Column.Call("atan", column);

    /// <inheritdoc cref="Atan(Column)"/>
    public static Column Atan(string columnName) => Atan(Col(columnName));

    /// <summary>The angle in radians between the x-axis and the point (x, y).</summary>
    public static Column Atan2(Column y, Column x) => Sql.Column.Call("atan2", y, x);

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(Column y, string xName) => Atan2(y, Col(xName));

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(Column y, double x) => Atan2(y, Lit(x));

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(string yName, Column x) => Atan2(Col(yName), x);

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(string yName, string xName) => Atan2(Col(yName), Col(xName));

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(string yName, double x) => Atan2(Col(yName), Lit(x));

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(double y, Column x) => Atan2(Lit(y), x);

    /// <inheritdoc cref="Atan2(Column, Column)"/>
    public static Column Atan2(double y, string xName) => Atan2(Lit(y), Col(xName));

    /// <summary>The inverse hyperbolic tangent; NaN outside -1 to 1.</summary>
    public static Column Atanh(Column column) => Sql.Column.Call("atanh", column);

    /// <inheritdoc cref="Atanh(Column)"/>
    public static Column Atanh(string columnName) => Atanh(Col(columnName));

    /// <summary>A bigint as text of binary digits; negative numbers have 64 of them.</summary>
    public static Column Bin(Column column) => Sql.Column.Call("bin", column);

    /// <inheritdoc cref="Bin(Column)"/>
    public static Column Bin(string columnName) => Bin(Col(columnName));

    /// <summary>How many bits of an integer or boolean are set.</summary>
    public static Column BitCount(Column column) => Sql.Column.Call("bit_count", column);

    /// <summary>The bit at a position, counted from 0 at the right.</summary>
    public static Column BitGet(Column column, Column position) => Sql.Column.Call("bit_get", column, position);

    /// <summary>The bit at a position, counted from 0 at the right.</summary>
    public static Column GetBit(Column column, Column position) => Sql.Column.Call("getbit", column, position);

    /// <summary>All bits of an integer turned over.</summary>
    public static Column BitwiseNOT(Column column) => ~column;

    /// <summary>Rounds to a whole number, halves to the even neighbour.</summary>
    public static Column Bround(Column column) => Sql.Column.Call("bround", column);

    /// <summary>Rounds to decimal places, halves to the even neighbour; a negative scale rounds before the point.</summary>
    public static Column Bround(Column column, int scale) => Sql.Column.Call("bround", column, Lit(scale));

    /// <summary>Rounds to decimal places given by a constant column, halves to the even neighbour.</summary>
    public static Column Bround(Column column, Column scale) => Sql.Column.Call("bround", column, scale);

    /// <summary>The cube root.</summary>
    public static Column Cbrt(Column column) => Sql.Column.Call("cbrt", column);

    /// <inheritdoc cref="Cbrt(Column)"/>
    public static Column Cbrt(string columnName) => Cbrt(Col(columnName));

    /// <summary>The smallest whole number that is not less.</summary>
    public static Column Ceil(Column column) => Sql.Column.Call("ceil", column);

    /// <inheritdoc cref="Ceil(Column)"/>
    public static Column Ceil(string columnName) => Ceil(Col(columnName));

    /// <summary>Rounds up to decimal places given by a constant column.</summary>
    public static Column Ceil(Column column, Column scale) => Sql.Column.Call("ceil", column, scale);

    /// <summary>The smallest whole number that is not less.</summary>
    public static Column Ceiling(Column column) => Sql.Column.Call("ceiling", column);

    /// <summary>Rounds up to decimal places given by a constant column.</summary>
    public static Column Ceiling(Column column, Column scale) => Sql.Column.Call("ceiling", column, scale);

    /// <summary>A number written in one base, as text, rewritten in another; bases 2 to 36.</summary>
    public static Column Conv(Column column, int fromBase, int toBase) => Sql.Column.Call("conv", column, Lit(fromBase), Lit(toBase));

    /// <summary>The cosine of an angle in radians.</summary>
    public static Column Cos(Column column) => Sql.Column.Call("cos", column);

    /// <inheritdoc cref="Cos(Column)"/>
    public static Column Cos(string columnName) => Cos(Col(columnName));

    /// <summary>The hyperbolic cosine.</summary>
    public static Column Cosh(Column column) => Sql.Column.Call("cosh", column);

    /// <inheritdoc cref="Cosh(Column)"/>
    public static Column Cosh(string columnName) => Cosh(Col(columnName));

    /// <summary>The cotangent of an angle in radians.</summary>
    public static Column Cot(Column column) => Sql.Column.Call("cot", column);

    /// <summary>The cosecant of an angle in radians.</summary>
    public static Column Csc(Column column) => Sql.Column.Call("csc", column);

    /// <summary>An angle in degrees, from radians.</summary>
    public static Column Degrees(Column column) => Sql.Column.Call("degrees", column);

    /// <inheritdoc cref="Degrees(Column)"/>
    public static Column Degrees(string columnName) => Degrees(Col(columnName));

    /// <summary>The whole part of a quotient as a bigint; a division by zero fails the query in ANSI mode.</summary>
    public static Column Div(Column dividend, Column divisor) => Sql.Column.Call("div", dividend, divisor);

    /// <summary>Euler's number.</summary>
    public static Column E() => Sql.Column.Call("e");

    /// <summary>Euler's number raised to the value.</summary>
    public static Column Exp(Column column) => Sql.Column.Call("exp", column);

    /// <inheritdoc cref="Exp(Column)"/>
    public static Column Exp(string columnName) => Exp(Col(columnName));

    /// <summary>The exponential minus one, precise near zero.</summary>
    public static Column Expm1(Column column) => Sql.Column.Call("expm1", column);

    /// <inheritdoc cref="Expm1(Column)"/>
    public static Column Expm1(string columnName) => Expm1(Col(columnName));

    /// <summary>The factorial of a whole number from 0 to 20; null beyond.</summary>
    public static Column Factorial(Column column) => Sql.Column.Call("factorial", column);

    /// <summary>The largest whole number that is not greater.</summary>
    public static Column Floor(Column column) => Sql.Column.Call("floor", column);

    /// <inheritdoc cref="Floor(Column)"/>
    public static Column Floor(string columnName) => Floor(Col(columnName));

    /// <summary>Rounds down to decimal places given by a constant column.</summary>
    public static Column Floor(Column column, Column scale) => Sql.Column.Call("floor", column, scale);

    /// <summary>The greatest of several values; nulls are passed over, so null only when all are.</summary>
    public static Column Greatest(params Column[] columns) => Sql.Column.Call("greatest", columns);

    /// <inheritdoc cref="Greatest(Column[])"/>
    public static Column Greatest(string columnName, params string[] columnNames) =>
        Greatest(Sql.Column.Named(columnName, columnNames));

    /// <summary>Hexadecimal digits, in upper case, of a bigint, of a text's UTF-8 bytes, or of bytes.</summary>
    public static Column Hex(Column column) => Sql.Column.Call("hex", column);

    /// <inheritdoc cref="Hex(Column)"/>
    public static Column Hex(string columnName) => Hex(Col(columnName));

    /// <summary>The length of the hypotenuse over two sides, without overflow on the way.</summary>
    public static Column Hypot(Column left, Column right) => Sql.Column.Call("hypot", left, right);

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(Column left, string rightName) => Hypot(left, Col(rightName));

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(Column left, double right) => Hypot(left, Lit(right));

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(string leftName, Column right) => Hypot(Col(leftName), right);

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(string leftName, string rightName) => Hypot(Col(leftName), Col(rightName));

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(string leftName, double right) => Hypot(Col(leftName), Lit(right));

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(double left, Column right) => Hypot(Lit(left), right);

    /// <inheritdoc cref="Hypot(Column, Column)"/>
    public static Column Hypot(double left, string rightName) => Hypot(Lit(left), Col(rightName));

    /// <summary>The least of several values; nulls are passed over, so null only when all are.</summary>
    public static Column Least(params Column[] columns) => Sql.Column.Call("least", columns);

    /// <inheritdoc cref="Least(Column[])"/>
    public static Column Least(string columnName, params string[] columnNames) =>
        Least(Sql.Column.Named(columnName, columnNames));

    /// <summary>The natural logarithm; null for zero and below.</summary>
    public static Column Ln(Column column) => Sql.Column.Call("ln", column);

    /// <summary>The natural logarithm; null for zero and below.</summary>
    public static Column Log(Column column) => Sql.Column.Call("ln", column);

    /// <inheritdoc cref="Log(Column)"/>
    public static Column Log(string columnName) => Log(Col(columnName));

    /// <summary>The logarithm to base 10; null for zero and below.</summary>
    public static Column Log10(Column column) => Sql.Column.Call("log10", column);

    /// <inheritdoc cref="Log10(Column)"/>
    public static Column Log10(string columnName) => Log10(Col(columnName));

    /// <summary>The natural logarithm of one plus the value, precise near zero; null for -1 and below.</summary>
    public static Column Log1p(Column column) => Sql.Column.Call("log1p", column);

    /// <inheritdoc cref="Log1p(Column)"/>
    public static Column Log1p(string columnName) => Log1p(Col(columnName));

    /// <summary>The logarithm to base 2; null for zero and below.</summary>
    public static Column Log2(Column column) => Sql.Column.Call("log2", column);

    /// <inheritdoc cref="Log2(Column)"/>
    public static Column Log2(string columnName) => Log2(Col(columnName));

    /// <summary>The remainder of a division, with the sign of the dividend.</summary>
    public static Column Mod(Column dividend, Column divisor) => Sql.Column.Call("mod", dividend, divisor);

    /// <summary>The first number unless it is NaN, then the second.</summary>
    public static Column NaNvl(Column column, Column replacement) => Sql.Column.Call("nanvl", column, replacement);

    /// <summary>The negative of a number or interval.</summary>
    public static Column Negate(Column column) => Sql.Column.Call("negative", column);

    /// <summary>The negative of a number or interval.</summary>
    public static Column Negative(Column column) => Sql.Column.Call("negative", column);

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Column Pi() => Sql.Column.Call("pi");

    /// <summary>The remainder that is never negative for a positive divisor.</summary>
    public static Column Pmod(Column dividend, Column divisor) => Sql.Column.Call("pmod", dividend, divisor);

    /// <summary>The number itself.</summary>
    public static Column Positive(Column column) => Sql.Column.Call("positive", column);

    /// <summary>The first number raised to the second, as a double.</summary>
    public static Column Pow(Column left, Column right) => Sql.Column.Call("power", left, right);

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(Column left, string rightName) => Pow(left, Col(rightName));

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(Column left, double right) => Pow(left, Lit(right));

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(string leftName, Column right) => Pow(Col(leftName), right);

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(string leftName, string rightName) => Pow(Col(leftName), Col(rightName));

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(string leftName, double right) => Pow(Col(leftName), Lit(right));

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(double left, Column right) => Pow(Lit(left), right);

    /// <inheritdoc cref="Pow(Column, Column)"/>
    public static Column Pow(double left, string rightName) => Pow(Lit(left), Col(rightName));

    /// <summary>The first number raised to the second, as a double.</summary>
    public static Column Power(Column left, Column right) => Sql.Column.Call("power", left, right);

    /// <summary>An angle in radians, from degrees.</summary>
    public static Column Radians(Column column) => Sql.Column.Call("radians", column);

    /// <inheritdoc cref="Radians(Column)"/>
    public static Column Radians(string columnName) => Radians(Col(columnName));

    /// <summary>A random number from 0 up to, but not including, 1 for each row; another one in every run.</summary>
    public static Column Rand() => Sql.Column.Call("rand");

    /// <summary>A random number from 0 up to 1 for each row; the seed repeats it only over the same partitions.</summary>
    public static Column Rand(long seed) => Sql.Column.Call("rand", Lit(seed));

    /// <summary>A random number of the standard normal distribution for each row; another one in every run.</summary>
    public static Column Randn() => Sql.Column.Call("randn");

    /// <summary>A random number of the standard normal distribution; the seed repeats it only over the same partitions.</summary>
    public static Column Randn(long seed) => Sql.Column.Call("randn", Lit(seed));

    /// <summary>A random number from 0 up to 1 for each row.</summary>
    public static Column Random(Column? seed = null) => Given("random", [], (seed, null));

    /// <summary>A random text of letters and digits of a constant length.</summary>
    public static Column Randstr(Column length, Column? seed = null) => Given("randstr", [length], (seed, null));

    /// <summary>The nearest whole number as a double, halves to the even neighbour.</summary>
    public static Column Rint(Column column) => Sql.Column.Call("rint", column);

    /// <inheritdoc cref="Rint(Column)"/>
    public static Column Rint(string columnName) => Rint(Col(columnName));

    /// <summary>Rounds to a whole number, halves away from zero.</summary>
    public static Column Round(Column column) => Sql.Column.Call("round", column);

    /// <summary>Rounds to decimal places, halves away from zero; a negative scale rounds before the point.</summary>
    public static Column Round(Column column, int scale) => Sql.Column.Call("round", column, Lit(scale));

    /// <summary>Rounds to decimal places given by a constant column, halves away from zero.</summary>
    public static Column Round(Column column, Column scale) => Sql.Column.Call("round", column, scale);

    /// <summary>The secant of an angle in radians.</summary>
    public static Column Sec(Column column) => Sql.Column.Call("sec", column);

    /// <summary>The integer with its bits shifted left.</summary>
    public static Column Shiftleft(Column column, int numBits) => Sql.Column.Call("shiftleft", column, Lit(numBits));

    /// <summary>The integer with its bits shifted right, the sign staying.</summary>
    public static Column Shiftright(Column column, int numBits) => Sql.Column.Call("shiftright", column, Lit(numBits));

    /// <summary>The integer with its bits shifted right, zeros coming in.</summary>
    public static Column Shiftrightunsigned(Column column, int numBits) => Sql.Column.Call("shiftrightunsigned", column, Lit(numBits));

    /// <summary>The integer with its bits shifted left.</summary>
    public static Column ShiftLeft(Column column, int numBits) => Sql.Column.Call("shiftleft", column, Lit(numBits));

    /// <summary>The integer with its bits shifted right, the sign staying.</summary>
    public static Column ShiftRight(Column column, int numBits) => Sql.Column.Call("shiftright", column, Lit(numBits));

    /// <summary>The integer with its bits shifted right, zeros coming in.</summary>
    public static Column ShiftRightUnsigned(Column column, int numBits) => Sql.Column.Call("shiftrightunsigned", column, Lit(numBits));

    /// <summary>The sign of a number: -1.0, 0.0 or 1.0.</summary>
    public static Column Sign(Column column) => Sql.Column.Call("sign", column);

    /// <summary>The sign of a number: -1.0, 0.0 or 1.0.</summary>
    public static Column Signum(Column column) => Sql.Column.Call("signum", column);

    /// <inheritdoc cref="Signum(Column)"/>
    public static Column Signum(string columnName) => Signum(Col(columnName));

    /// <summary>The sine of an angle in radians.</summary>
    public static Column Sin(Column column) => Sql.Column.Call("sin", column);

    /// <inheritdoc cref="Sin(Column)"/>
    public static Column Sin(string columnName) => Sin(Col(columnName));

    /// <summary>The hyperbolic sine.</summary>
    public static Column Sinh(Column column) => Sql.Column.Call("sinh", column);

    /// <inheritdoc cref="Sinh(Column)"/>
    public static Column Sinh(string columnName) => Sinh(Col(columnName));

    /// <summary>The square root; NaN for a negative number.</summary>
    public static Column Sqrt(Column column) => Sql.Column.Call("sqrt", column);

    /// <inheritdoc cref="Sqrt(Column)"/>
    public static Column Sqrt(string columnName) => Sqrt(Col(columnName));

    /// <summary>The tangent of an angle in radians.</summary>
    public static Column Tan(Column column) => Sql.Column.Call("tan", column);

    /// <inheritdoc cref="Tan(Column)"/>
    public static Column Tan(string columnName) => Tan(Col(columnName));

    /// <summary>The hyperbolic tangent.</summary>
    public static Column Tanh(Column column) => Sql.Column.Call("tanh", column);

    /// <inheritdoc cref="Tanh(Column)"/>
    public static Column Tanh(string columnName) => Tanh(Col(columnName));

    /// <summary>The sum of numbers, or a date or interval moved; null on overflow.</summary>
    public static Column TryAdd(Column left, Column right) => Sql.Column.Call("try_add", left, right);

    /// <summary>The quotient; null when the divisor is zero.</summary>
    public static Column TryDivide(Column left, Column right) => Sql.Column.Call("try_divide", left, right);

    /// <summary>The remainder; null when the divisor is zero.</summary>
    public static Column TryMod(Column left, Column right) => Sql.Column.Call("try_mod", left, right);

    /// <summary>The product; null on overflow.</summary>
    public static Column TryMultiply(Column left, Column right) => Sql.Column.Call("try_multiply", left, right);

    /// <summary>The difference; null on overflow.</summary>
    public static Column TrySubtract(Column left, Column right) => Sql.Column.Call("try_subtract", left, right);

    /// <summary>Bytes from hexadecimal digits; null when other characters are among them.</summary>
    public static Column Unhex(Column column) => Sql.Column.Call("unhex", column);

    /// <inheritdoc cref="Unhex(Column)"/>
    public static Column Unhex(string columnName) => Unhex(Col(columnName));

    /// <summary>A random number between two constants, of their type.</summary>
    public static Column Uniform(Column min, Column max, Column? seed = null) => Given("uniform", [min, max], (seed, null));

    /// <summary>
    /// The number of the bucket a value falls into when a range is cut into equal ones; 0 below, one more than the count above.
    /// </summary>
    public static Column WidthBucket(Column value, Column min, Column max, Column numBucket) =>
        Sql.Column.Call("width_bucket", value, min, max, numBucket);

    /// <summary>The number, or 0 for null.</summary>
    public static Column Zeroifnull(Column column) => Sql.Column.Call("zeroifnull", column);

    /// <summary>The number, or null for 0.</summary>
    public static Column Nullifzero(Column column) => Sql.Column.Call("nullifzero", column);
}
