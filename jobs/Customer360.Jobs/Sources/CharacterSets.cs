using System.Text;

namespace Customer360.Jobs.Sources;

/// <summary>Character sets by name, those of Windows too.</summary>
internal static class CharacterSets
{
    /// <summary>The character set called <paramref name="name"/>; null when there is none.</summary>
    internal static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a line ends in more than one byte, so that Spark finds no lines and must read a file in one piece.</summary>
    internal static bool IsWide(string name) => Find(name)?.GetByteCount("\n") > 1;
}
