using System.Diagnostics.CodeAnalysis;
using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "The named twins are Spark's: Plus, Minus, EqualTo and so on.")]
public sealed partial class Column
{
    /// <summary>Adds. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The sum, in the wider of the two types.</returns>
    public static Column operator +(Column left, Column? right) => Infix(left, "+", right, "plus");

    /// <summary>Adds. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>The sum, in the wider of the two types.</returns>
    public static Column operator +(Column left, object? right) => left.Infix("+", right, "plus");

    /// <summary>Adds. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The sum, in the wider of the two types.</returns>
    public static Column operator +(object? left, Column right) => Infix(left, "+", right, "plus");

    /// <summary>Subtracts. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The difference, in the wider of the two types.</returns>
    public static Column operator -(Column left, Column? right) => Infix(left, "-", right, "minus");

    /// <summary>Subtracts. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>The difference, in the wider of the two types.</returns>
    public static Column operator -(Column left, object? right) => left.Infix("-", right, "minus");

    /// <summary>Subtracts. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The difference, in the wider of the two types.</returns>
    public static Column operator -(object? left, Column right) => Infix(left, "-", right, "minus");

    /// <summary>Multiplies. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The product, in the wider of the two types.</returns>
    public static Column operator *(Column left, Column? right) => Infix(left, "*", right, "multiply");

    /// <summary>Multiplies. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>The product, in the wider of the two types.</returns>
    public static Column operator *(Column left, object? right) => left.Infix("*", right, "multiply");

    /// <summary>Multiplies. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The product, in the wider of the two types.</returns>
    public static Column operator *(object? left, Column right) => Infix(left, "*", right, "multiply");

    /// <summary>Divides. A division by zero fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The quotient: a double also for two integers, a decimal for decimals.</returns>
    public static Column operator /(Column left, Column? right) => Infix(left, "/", right, "divide");

    /// <summary>Divides. A division by zero fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>The quotient: a double also for two integers, a decimal for decimals.</returns>
    public static Column operator /(Column left, object? right) => left.Infix("/", right, "divide");

    /// <summary>Divides. A division by zero fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The quotient: a double also for two integers, a decimal for decimals.</returns>
    public static Column operator /(object? left, Column right) => Infix(left, "/", right, "divide");

    /// <summary>Takes the remainder of a division.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The remainder, with the sign of the dividend.</returns>
    public static Column operator %(Column left, Column? right) => Infix(left, "%", right, "mod");

    /// <summary>Takes the remainder of a division.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>The remainder, with the sign of the dividend.</returns>
    public static Column operator %(Column left, object? right) => left.Infix("%", right, "mod");

    /// <summary>Takes the remainder of a division.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>The remainder, with the sign of the dividend.</returns>
    public static Column operator %(object? left, Column right) => Infix(left, "%", right, "mod");

    /// <summary>Tests for equality. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator ==(Column left, Column? right) => Infix(left, "=", right, "equalTo");

    /// <summary>Tests for equality. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator ==(Column left, object? right) => left.Infix("=", right, "equalTo");

    /// <summary>Tests for equality. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator ==(object? left, Column right) => Infix(left, "=", right, "equalTo");

    /// <summary>Tests for difference. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator !=(Column left, Column? right) => !(left == right);

    /// <summary>Tests for difference. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator !=(Column left, object? right) => !(left == right);

    /// <summary>Tests for difference. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator !=(object? left, Column right) => !(left == right);

    /// <summary>Tests whether the left side is greater. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >(Column left, Column? right) => Infix(left, ">", right, "gt");

    /// <summary>Tests whether the left side is greater. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >(Column left, object? right) => left.Infix(">", right, "gt");

    /// <summary>Tests whether the left side is greater. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >(object? left, Column right) => Infix(left, ">", right, "gt");

    /// <summary>Tests whether the left side is less. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <(Column left, Column? right) => Infix(left, "<", right, "lt");

    /// <summary>Tests whether the left side is less. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <(Column left, object? right) => left.Infix("<", right, "lt");

    /// <summary>Tests whether the left side is less. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <(object? left, Column right) => Infix(left, "<", right, "lt");

    /// <summary>Tests whether the left side is greater or equal. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >=(Column left, Column? right) => Infix(left, ">=", right, "geq");

    /// <summary>Tests whether the left side is greater or equal. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >=(Column left, object? right) => left.Infix(">=", right, "geq");

    /// <summary>Tests whether the left side is greater or equal. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator >=(object? left, Column right) => Infix(left, ">=", right, "geq");

    /// <summary>Tests whether the left side is less or equal. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <=(Column left, Column? right) => Infix(left, "<=", right, "leq");

    /// <summary>Tests whether the left side is less or equal. Null when a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side; what is not a column becomes a literal.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <=(Column left, object? right) => left.Infix("<=", right, "leq");

    /// <summary>Tests whether the left side is less or equal. Null when a side is null.</summary>
    /// <param name="left">The left side, made a literal.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator <=(object? left, Column right) => Infix(left, "<=", right, "leq");

    /// <summary>Both conditions; false when one is false, even if the other is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator &(Column left, Column right) => Infix(left, "AND", right, "and");

    /// <summary>Either condition; true when one is true, even if the other is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator |(Column left, Column right) => Infix(left, "OR", right, "or");

    /// <summary>The opposite of a condition; null stays null.</summary>
    /// <param name="self">The condition.</param>
    /// <returns>A boolean column.</returns>
    public static Column operator !(Column self) => new(new PrefixExpression("NOT ", self.Expression, "not"));

    /// <summary>The negative of a number.</summary>
    /// <param name="self">The number.</param>
    /// <returns>The same type.</returns>
    public static Column operator -(Column self) => Call("negative", self);

    /// <summary>All bits of an integer turned over.</summary>
    /// <param name="self">The integer.</param>
    /// <returns>The same type.</returns>
    public static Column operator ~(Column self) => new(new PrefixExpression("~", self.Expression, "bitwise_not"));

    /// <summary>Whether two references are to the same object. For a comparison in the query use <c>==</c>.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>True for the same object only.</returns>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash code of the reference.</summary>
    /// <returns>A number that goes with <see cref="Equals(object)"/>.</returns>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
