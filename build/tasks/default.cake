Task("Default")
    .Description("Says what can be typed.")
    .Does(() => Information("Type 'build/cake TASK', for example 'build/cake Test'. 'build/cake --description' lists the tasks, 'build/cake --tree' what each stands on."));
