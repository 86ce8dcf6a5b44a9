using System.Globalization;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>Visitor ids: texts of digits that are no numbers. The first visitors belong to Google Analytics 360, the others to its successor.</summary>
internal static class VisitorIds
{
    private const long Eighteen = 1_000_000_000_000_000_000;

    public static string Of(SampleWorld world, long visitor) =>
        visitor < world.Sizes.Ga360Visitors ? Full(world, visitor) : Pseudo(world, visitor);

    // One in ten begins with a zero and one in seven is short; most pass what a double can hold.
    private static string Full(SampleWorld world, long visitor)
    {
        var dice = world.Dice(DiceFor.Visitor, visitor);
        return visitor % 10 == 0 ? dice.Below(Eighteen).ToString("D19", CultureInfo.InvariantCulture)
            : visitor % 7 == 3 ? Ids.Text(dice.Between(Eighteen / 1_000, (Eighteen / 10) - 1))
            : Ids.Text(Eighteen + dice.Below(8 * Eighteen));
    }

    private static string Pseudo(SampleWorld world, long visitor)
    {
        var dice = world.Dice(DiceFor.Visitor, visitor);
        return string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1_000_000, 99_999_999)}.{1_000_000_000 + visitor}");
    }
}
