// What any program with a window, OpenGL and Dear ImGui costs here: the baseline of bench/run.py. Shows an
// empty frame, prints when the first swap was done and waits.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <time.h>

#include <cstdio>

int main()
{
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    GLFWwindow* window = glfwCreateWindow(1920, 1080, "empty", nullptr, nullptr);
    if (!window) return 1;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    gladLoadGL(reinterpret_cast<GLADloadfunc>(glfwGetProcAddress));
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330");
    for (int i = 0; i < 4; ++i) {
        ImGui::GetIO().DisplaySize = {1920, 1080};
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        ImGui::Render();
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window);
        if (i > 0) continue;
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("{\"first_swap_s\": %.6f}\n",
                    static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
        std::fflush(stdout);
    }
    while (!glfwWindowShouldClose(window)) glfwWaitEvents();
    return 0;
}
