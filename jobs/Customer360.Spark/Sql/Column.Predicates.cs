using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Tests for equality. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column EqualTo(object? other) => this == other;

    /// <summary>Tests for difference. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column NotEqual(object? other) => this != other;

    /// <summary>Tests whether this is greater. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column Gt(object? other) => this > other;

    /// <summary>Tests whether this is less. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column Lt(object? other) => this < other;

    /// <summary>Tests whether this is less or equal. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column Leq(object? other) => this <= other;

    /// <summary>Tests whether this is greater or equal. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column Geq(object? other) => this >= other;

    /// <summary>Tests for equality; two nulls are equal and the result is never null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column EqNullSafe(object? other) => Infix("<=>", other, "eqNullSafe");

    /// <summary>Adds. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The sum, in the wider of the two types.</returns>
    public Column Plus(object? other) => this + other;

    /// <summary>Subtracts. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The difference, in the wider of the two types.</returns>
    public Column Minus(object? other) => this - other;

    /// <summary>Multiplies. Null when a side is null.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The product, in the wider of the two types.</returns>
    public Column Multiply(object? other) => this * other;

    /// <summary>Divides. A division by zero fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The quotient: a double also for two integers, a decimal for decimals.</returns>
    public Column Divide(object? other) => this / other;

    /// <summary>Takes the remainder of a division.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The remainder, with the sign of this.</returns>
    public Column Mod(object? other) => this % other;

    /// <summary>Either condition; true when one is true, even if the other is null.</summary>
    /// <param name="other">The other condition.</param>
    /// <returns>A boolean column.</returns>
    public Column Or(Column other) => this | other;

    /// <summary>Both conditions; false when one is false, even if the other is null.</summary>
    /// <param name="other">The other condition.</param>
    /// <returns>A boolean column.</returns>
    public Column And(Column other) => this & other;

    /// <summary>Bits set in either integer.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The wider of the two types.</returns>
    public Column BitwiseOR(object? other) => Infix("|", other, "bitwiseOR");

    /// <summary>Bits set in both integers.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The wider of the two types.</returns>
    public Column BitwiseAND(object? other) => Infix("&", other, "bitwiseAND");

    /// <summary>Bits set in one of the integers only.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>The wider of the two types.</returns>
    public Column BitwiseXOR(object? other) => Infix("^", other, "bitwiseXOR");

    /// <summary>Tests whether this lies between two values, both included. Null when a value that decides is null.</summary>
    /// <param name="lowerBound">The lowest value that passes.</param>
    /// <param name="upperBound">The highest value that passes.</param>
    /// <returns>A boolean column.</returns>
    public Column Between(object lowerBound, object upperBound) => (this >= lowerBound) & (this <= upperBound);

    /// <summary>Tests whether a floating-point number is NaN; false for null.</summary>
    /// <returns>A boolean column.</returns>
    public Column IsNaN() => Call("isnan", this);

    /// <summary>Tests for null.</summary>
    /// <returns>A boolean column.</returns>
    public Column IsNull() => new(new PostfixExpression(Expression, " IS NULL", "isNull"));

    /// <summary>Tests for a value that is not null.</summary>
    /// <returns>A boolean column.</returns>
    public Column IsNotNull() => new(new PostfixExpression(Expression, " IS NOT NULL", "isNotNull"));

    /// <summary>Tests the whole text against a pattern.</summary>
    /// <param name="literal">The pattern: <c>%</c> is any text, <c>_</c> any character, a backslash takes the meaning away.</param>
    /// <returns>A boolean column.</returns>
    public Column Like(string literal) => Call("like", this, Literal(literal));

    /// <summary>Tests the whole text against a pattern, upper and lower case being equal.</summary>
    /// <param name="literal">The pattern: <c>%</c> is any text, <c>_</c> any character, a backslash takes the meaning away.</param>
    /// <returns>A boolean column.</returns>
    public Column ILike(string literal) => Call("ilike", this, Literal(literal));

    /// <summary>Tests whether a regular expression is found anywhere in the text.</summary>
    /// <param name="literal">A Java regular expression.</param>
    /// <returns>A boolean column.</returns>
    public Column RLike(string literal) => Call("rlike", this, Literal(literal));

    /// <summary>Tests whether the text or binary holds another one.</summary>
    /// <param name="other">A column, or a value to make a literal.</param>
    /// <returns>A boolean column.</returns>
    public Column Contains(object? other) => Call("contains", this, Literal(other));

    /// <summary>Tests whether the text begins with another one.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>A boolean column.</returns>
    public Column StartsWith(Column other) => Call("startswith", this, other);

    /// <summary>Tests whether the text begins with another one.</summary>
    /// <param name="literal">The other text.</param>
    /// <returns>A boolean column.</returns>
    public Column StartsWith(string literal) => Call("startswith", this, Literal(literal));

    /// <summary>Tests whether the text ends with another one.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>A boolean column.</returns>
    public Column EndsWith(Column other) => Call("endswith", this, other);

    /// <summary>Tests whether the text ends with another one.</summary>
    /// <param name="literal">The other text.</param>
    /// <returns>A boolean column.</returns>
    public Column EndsWith(string literal) => Call("endswith", this, Literal(literal));

    /// <summary>Takes a part of the text.</summary>
    /// <param name="startPos">Where it starts; the first character is 1.</param>
    /// <param name="len">How many characters.</param>
    /// <returns>Text; empty when the start lies behind the end.</returns>
    public Column SubStr(Column startPos, Column len) => Call("substr", this, startPos, len);

    /// <summary>Takes a part of the text.</summary>
    /// <param name="startPos">Where it starts; the first character is 1.</param>
    /// <param name="len">How many characters.</param>
    /// <returns>Text; empty when the start lies behind the end.</returns>
    public Column SubStr(int startPos, int len) => SubStr(Literal(startPos), Literal(len));
}
