// What page.js and files.js offer to this folder's C++ files, and what they call in turn (the functions named
// atlas*, which window_web.cpp and the others define with EMSCRIPTEN_KEEPALIVE). Texts are UTF-8; those that
// JavaScript gives are made by malloc and belong to the caller.
#pragma once

#include <cstdlib>
#include <memory>
#include <string>

extern "C" {
/// Finds the canvas, follows its size and hears what is done to it.
void pageBegin();
/// The program shows something: the words that stand there meanwhile go.
void pageShow();
/// Asks for a frame as soon as the browser draws.
void pageWake();
void pageTitle(const char* text);
/// 0 arrow, 1 hand, 2 none.
void pageCursor(int cursor);
void pageFullscreen(int on);
int pageIsFullscreen();
void pageCopy(const char* text);
char* pagePasted();
int pageOpenLink(const char* address);
/// The view line in the address.
void pageAddress(const char* view, int isNew);
/// Instead of the program.
void pageSay(const char* title, const char* message);
/// Whether the field that letters go to is to be open (the keyboard of a phone comes up with it).
void pageTyping(int on);

/// The user chooses a file to be opened; `endings`: ".json,.csv" or empty.
void pageAskFile(const char* endings);
/// A number of the files as they are now, and the last one that was stored.
double pageStorageMoment();
double pageStoredMoment();
/// 0: all is well, 1: the browser keeps nothing (a private window), 2: its store is full, 3: it failed, 4: a
/// newer page has stored something there.
int pageStorageProblem();
double pageProcessNumber();

/// Coverage of letters, see letters.js; null if they cannot be drawn. `sizes`: width, height, left, top, em,
/// advance.
unsigned char* pageDrawLetters(const char* text, int bold, double* sizes);

/// The second window, see second.js. MayBe: 1 if there is, or may be, a second screen. Open: 0 if the browser
/// refuses. Show: RGBA bytes, rows from the bottom up, of the window's size.
int pageSecondMayBe();
char* pageScreenName(int second);
int pageSecondOpen();
void pageSecondClose();
int pageSecondWidth();
int pageSecondHeight();
double pageSecondScale();
void pageSecondShow(const unsigned char* rgba);
int pageSecondTakeRedraw();

/// Work in a copy of the program, see apart.js.
void pageApartExpect(int isSoon);
/// 0: there is no copy.
int pageApartStart(const void* work);
int pageApartState();
double pageApartShare();
double pageApartSize();
void pageApartTake(char* to);
void pageApartStop();
/// In the copy: what share is done, and what came of it.
void pageApartTell(double share);
void pageApartGive(const char* from, double size);
}

namespace platform {

/// A text that JavaScript gave.
inline std::string takeText(char* text)
{
    const std::unique_ptr<char, void (*)(void*)> owner(text, std::free);
    return text ? text : "";
}

}  // namespace platform
