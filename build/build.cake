#load "settings.cake"
#load "tasks/*.cake"

Setup(context => Settings.Read(context));
Teardown<Settings>((_, settings) => settings.Dispose());

RunTarget(Known(Argument("target", "Default")));
