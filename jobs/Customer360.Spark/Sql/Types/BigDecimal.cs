using System.Globalization;
using System.Numerics;

namespace Customer360.Spark.Sql.Types;

/// <summary>A decimal number of any size: <paramref name="Unscaled"/> divided by ten to the power of <paramref name="Scale"/>.</summary>
/// <remarks>
/// Spark's decimals have up to 38 digits, <see cref="decimal"/> holds 28. A row gives <see cref="decimal"/> where the number fits and this
/// type where it does not; <c>GetAs&lt;BigDecimal&gt;</c> gives this type always. Numbers are equal when their values are: 1.0 equals 1.00.
/// </remarks>
public readonly record struct BigDecimal(BigInteger Unscaled, int Scale) : IComparable<BigDecimal>
{
    private const int MaxDecimalScale = 28;

    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;

    /// <summary>The number as a <see cref="BigDecimal"/>, with the scale it is written with.</summary>
    public static implicit operator BigDecimal(decimal value) => From(value);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or the same.</summary>
    public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or the same.</summary>
    public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>The number with the scale it is written with.</summary>
    public static BigDecimal From(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var mantissa = (new BigInteger((uint)parts[2]) << 64) | (new BigInteger((uint)parts[1]) << 32) | (uint)parts[0];
        return new BigDecimal(parts[3] < 0 ? -mantissa : mantissa, value.Scale);
    }

    /// <summary>Reads digits with an optional sign and point, such as <c>-12.50</c>.</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static BigDecimal Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        return new BigDecimal(
            BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), point < 0 ? 0 : text.Length - point - 1);
    }

    /// <summary>Gives the number as a <see cref="decimal"/> if that can hold it without losing a digit.</summary>
    public bool TryToDecimal(out decimal value)
    {
        var magnitude = BigInteger.Abs(Unscaled);
        if (magnitude > MaxMantissa || Scale is < 0 or > MaxDecimalScale)
        {
            value = 0;
            return false;
        }

        value = new decimal(
            (int)(uint)(magnitude & uint.MaxValue),
            (int)(uint)((magnitude >> 32) & uint.MaxValue),
            (int)(uint)(magnitude >> 64),
            Unscaled.Sign < 0,
            (byte)Scale);
        return true;
    }

    /// <summary>Gives the same number with another scale.</summary>
    /// <exception cref="ArithmeticException">Digits other than zero would be lost.</exception>
    public BigDecimal WithScale(int scale)
    {
        if (scale >= Scale)
        {
            return new BigDecimal(Unscaled * BigInteger.Pow(10, scale - Scale), scale);
        }

        var (quotient, remainder) = BigInteger.DivRem(Unscaled, BigInteger.Pow(10, Scale - scale));
        return remainder.IsZero
            ? new BigDecimal(quotient, scale)
            : throw new ArithmeticException("The number has more digits after the point than the scale.");
    }

    /// <inheritdoc/>
    public bool Equals(BigDecimal other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var (unscaled, scale) = (Unscaled, Scale);
        while (!unscaled.IsZero && BigInteger.DivRem(unscaled, 10) is { Remainder.IsZero: true } shorter)
        {
            (unscaled, scale) = (shorter.Quotient, scale - 1);
        }

        return HashCode.Combine(unscaled, unscaled.IsZero ? 0 : scale);
    }

    /// <inheritdoc/>
    public int CompareTo(BigDecimal other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return WithScale(scale).Unscaled.CompareTo(other.WithScale(scale).Unscaled);
    }

    /// <summary>Gives all digits, with as many after the point as the scale says.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        if (Scale > 0)
        {
            digits = digits.PadLeft(Scale + 1, '0').Insert(Math.Max(digits.Length, Scale + 1) - Scale, ".");
        }

        return (Unscaled.Sign < 0 ? "-" : "") + digits + (Scale < 0 ? new string('0', -Scale) : "");
    }
}
