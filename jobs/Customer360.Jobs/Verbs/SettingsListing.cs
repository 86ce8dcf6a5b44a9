using System.Text;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Verbs;

/// <summary>The list of settings, as help prints it.</summary>
internal static class SettingsListing
{
    private const int Width = 100;

    public static string Text(IEnumerable<SettingDescription> settings)
    {
        var text = new StringBuilder()
            .AppendLine("Settings, strongest place first:")
            .AppendLine("  --Section:Key=value on the command line")
            .AppendLine("  C360_Section__Key in the environment")
            .AppendLine("  conf/appsettings.Local.json, conf/appsettings.json, conf/sources.json")
            .AppendLine("  settings.json in the data folder")
            .AppendLine("  Lists are written [ ... ] in files, parted by commas elsewhere.")
            .AppendLine();
        foreach (var setting in settings)
        {
            text.Append("  ").Append(setting.Key).AppendLine(setting.Default.Length > 0 ? $" = {setting.Default}" : "");
            foreach (var line in Wrapped(setting.Meaning))
            {
                text.Append("      ").AppendLine(line);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
